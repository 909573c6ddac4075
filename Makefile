# Fokus: every target only calls the script of its name in .ci/. Run `make help`.
.DEFAULT_GOAL := help
.PHONY: help serve dev dist test bench soak pictures

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

serve: ## build the release and serve it on http://127.0.0.1:8080/ (PORT=8081 for another port)
	@bash .ci/serve

dev: ## serve a debug build that reloads by itself after each change
	@bash .ci/dev

dist: ## build the release into dist/
	@bash .ci/dist

test: ## run every check and test
	@bash .ci/test

bench: ## run the benchmarks
	@bash .ci/bench

soak: ## repeat the tests that depend on luck (SOAK=20 rounds)
	@bash .ci/soak

pictures: ## take pictures of every page
	@bash .ci/pictures
