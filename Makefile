# The commands of this project. Each does all its own set-up: `make demo` and `make test` are enough.
PORT ?= 8080
FOLDER ?= data/demo

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast abuse mutants faults faults-full build release bench bench-tracing bench-people bench-certificats

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: ## set up, build, fill a small invented territory and open the desk on http://127.0.0.1:8080
	@echo "==> [1/4] System packages"
	@scripts/setup-system demo
	@echo "==> [2/4] Python environment for the PDF documents"
	@scripts/setup-python demo
	@echo "==> [3/4] Building (a few minutes the first time, seconds afterwards)"
	@swift build --product guichet
	@echo "==> [4/4] Opening the desk on http://127.0.0.1:$(PORT) (Ctrl-C closes it; $(FOLDER) keeps its data)"
	@exec .build/debug/guichet demo --port $(PORT) --folder $(FOLDER)

test: ## set up, build and run every test: Swift on both databases, sign-in, browser
	@scripts/run-tests

test-fast: ## the pure rooms and the tests of the house: under a minute once built
	@echo "==> [1/2] Building what has changed"
	@swift build --build-tests
	@echo "==> [2/2] Pure rooms and house"
	@swift test --skip-build --disable-xctest --filter '^(CoreTests|TeleservicesTests|TracingTests|CertificatsTests|RecensementTests|FormatsTests|SyntheticTests|HouseTests)\.'

faults: ## kill, cut, fill and slow down everything, a sample of each, under ten minutes (FAULTS="kill power-cut" for some)
	@scripts/run-faults $(FAULTS)

faults-full: ## the same with as many rounds as a night allows
	@scripts/run-faults --full $(FAULTS)

abuse: ## attack a running desk in every way of docs/threat-coverage.md, on both databases (20 minutes; figures at the end)
	@scripts/abuse

mutants: ## tests of the tests: sow faults in what guards people, and ask of each whether a test sees it (26 minutes with MUTANTS=--swift, longer without; MUTANTS=--all for every one)
	@scripts/mutants $(MUTANTS)

build: ## build the command guichet, for debugging
	swift build --product guichet

release: ## build the command guichet, optimised
	@scripts/build-release guichet

bench: ## measure the desk under load beside its limits, on a million insured persons and dossiers (BENCH_DOSSIERS=1000,10000 for a quick look)
	@scripts/bench-desk

bench-tracing: ## measure the figures of the tracing on a million invented contacts (BENCH_CONTACTS=20000 for a quick look)
	@scripts/setup-python test
	@scripts/bench-tracing

bench-people: ## measure the figures of people and places on files of real size (BENCH_ANNUAIRE_ROWS=100000 for a quick look)
	@scripts/bench-people

bench-certificats: ## measure how quickly the rules of certificates answer (BENCH_REQUESTS=50 for a quick look)
	@scripts/bench-certificats
