# The usual ways in: `make run` opens the bundled dossier, `make test` runs the tests.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=

# An import that the manifest does not declare is an error.
STRICT = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib
PROGRAM = .build/release/dossier

.PHONY: run test build install check format lint arrows keys benchmark train libraries clean

run: build
	$(PROGRAM) $(ARGS)

test: libraries
	SWIFT_BACKTRACE=enable=no $(SWIFT) test $(STRICT)

build: libraries
	$(SWIFT) build $(RELEASE) $(STRICT)

# Asks for system libraries only when one is missing.
libraries:
	@Tools/install-libraries

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/dossier
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/dossier
	cp -R Data/. $(DESTDIR)$(PREFIX)/share/dossier/

# All that must hold for a commit.
check: libraries lint arrows
	Tools/check-sizes
	Tools/check-warnings
	$(MAKE) test
	Tools/check-keys

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

# Learns the name model anew from gold sets and word clusters that are no part of the project.
SHARED ?= ../shared
train: build
	gzip -dc $(SHARED)/language/clusters.tsv.gz \
		| .build/release/train $(SHARED)/gold/names Data/Language $$(date -u +%F)

clean:
	$(SWIFT) package clean
