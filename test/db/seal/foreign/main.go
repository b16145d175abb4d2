// Accepts a log, or says why not, by golang.org/x/mod: none of its code is ours.
// Usage: foreign KEY FOLDER PROOF ENTRY [EARLIER-CHECKPOINT]
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	return value
}

// head opens a checkpoint: the note's signature, then the tree that it is of.
func head(signed []byte, verifiers note.Verifiers) tlog.Tree {
	opened := must(note.Open(signed, verifiers))
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 {
		must(0, fmt.Errorf("%d lines in a checkpoint", len(lines)))
	}
	size := must(strconv.ParseInt(lines[1], 10, 64))
	return tlog.Tree{N: size, Hash: must(tlog.ParseHash(lines[2]))}
}

// tiles reads a folder as tlog-tiles lays it out: without the height that Go's own path begins with.
type tiles struct{ folder string }

func (tiles) Height() int                    { return 8 }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	read := make([][]byte, len(wanted))
	for n, tile := range wanted {
		path := strings.TrimPrefix(tile.Path(), "tile/8/")
		content, err := os.ReadFile(filepath.Join(t.folder, "tile", path))
		if err != nil {
			return nil, err
		}
		read[n] = content
	}
	return read, nil
}

func main() {
	verifiers := note.VerifierList(must(note.NewVerifier(os.Args[1])))
	folder := os.Args[2]
	now := head(must(os.ReadFile(filepath.Join(folder, "checkpoint"))), verifiers)
	hashes := tlog.TileHashReader(now, tiles{folder})

	text := string(must(os.ReadFile(os.Args[3])))
	before, signed, _ := strings.Cut(text, "\n\n")
	tree := head([]byte(signed), verifiers)
	var index int64
	var proof tlog.RecordProof
	for _, line := range strings.Split(before, "\n")[1:] {
		if of := strings.TrimPrefix(line, "index "); of != line {
			index = must(strconv.ParseInt(of, 10, 64))
		} else if !strings.HasPrefix(line, "extra ") {
			proof = append(proof, must(tlog.ParseHash(line)))
		}
	}
	entry := must(base64.StdEncoding.DecodeString(os.Args[4]))
	must(0, tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	must(0, tlog.CheckRecord(must(tlog.ProveRecord(now.N, index, hashes)), now.N, now.Hash, index, tlog.RecordHash(entry)))

	if len(os.Args) > 5 {
		then := head([]byte(os.Args[5]), verifiers)
		consistent := must(tlog.ProveTree(now.N, then.N, hashes))
		must(0, tlog.CheckTree(consistent, now.N, now.Hash, then.N, then.Hash))
	}
	fmt.Printf("accepted: %d of %d\n", index, now.N)
}
