#!/bin/sh
# Creates the namespace, or sets how long it keeps closed runs. Safe to repeat.
# TEMPORAL_ADDRESS is read by the temporal CLI itself.
set -eu

name=$TEMPORAL_NAMESPACE
kept=$TEMPORAL_RETENTION

if temporal operator namespace describe --namespace "$name" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$name" --retention "$kept"
else
  temporal operator namespace create --namespace "$name" --retention "$kept"
fi
