# Two commands: `make book` makes the book, `make test` proves the house.
# Each sets up what it needs the first time, and starts at once afterwards.

.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help book test bench lint accept lock doctor clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

book: ## set up, then make the PDF, the EPUB and the deck of seeds/ in build/
	@$(PYTHON) -m publish.provision --for book
	@$(BIN)/publish build

test: ## set up, then lint, types, import contracts and every test
	@$(PYTHON) -m publish.provision --for test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n 2

clean: ## empty build/
	find build -mindepth 1 ! -name README.md -delete
