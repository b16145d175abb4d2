#!/bin/sh
# Creates Temporal's two databases, or brings them to the version of this image. Safe to repeat.
# SQL_HOST, SQL_PORT, SQL_USER and SQL_PASSWORD are read by temporal-sql-tool itself.
set -eu

prepare() {
  temporal-sql-tool --plugin postgres12 --database "$1" create-database
  temporal-sql-tool --plugin postgres12 --database "$1" setup-schema --version 0.0
  temporal-sql-tool --plugin postgres12 --database "$1" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$2/versioned"
}

prepare temporal temporal
prepare temporal_visibility visibility
