"""The teacher's commands: generate, facts, check, schema."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import click

from quizapp.cli.output import note, put, put_json
from quizapp.domain.wording import count
from quizapp.errors import NothingToDo, UsageError

_PATIENCE = 1.0
"""Seconds of work before progress is told."""


def _on_documents(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments of a command that reads documents."""
    for decorate in (
        click.option("--published", help="When: 2025-07-27, 2025-07 or 2025."),
        click.option("--publisher", help="Who published the document."),
        click.option("--author", help="The document's author."),
        click.option("--title", help="The document's title, where it is wrong or missing."),
        click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True, type=Path),
    ):
        command = decorate(command)
    return command


@click.command(epilog="Example: quizapp generate article.txt -o article.yaml")
@_on_documents
@click.option("-o", "--output", required=True, type=Path, help="The deck file to write.")
@click.option("--deck-title", default="", help="The deck's title.")
@click.option("--no-quotes", is_flag=True, help="Leave the documents' words out of the sources.")
@click.option(
    "--force", is_flag=True, help="Make a deck that exists anew; what you dropped stays away."
)
@click.option("--dry-run", is_flag=True, help="Print what would change; write nothing.")
@click.option("--json", is_flag=True, help="Print what changes as JSON.")
def generate(
    documents: tuple[Path, ...],
    output: Path,
    *,
    deck_title: str,
    no_quotes: bool,
    force: bool,
    dry_run: bool,
    json: bool,
    **given: str | None,
) -> None:
    """Make a deck from documents: cards on their dates, figures and positions.

    DOCUMENTs are text, Markdown, web pages, PDF or Word files, or folders of them.
    Cards are drafts until you keep them (quizapp review).

    On a deck that exists it adds what is new, follows quotes that have moved and tells
    what the documents no longer say. Your words and comments stay, and what you dropped
    stays away, also in other words; delete its entry under `dropped` in the deck to have
    it back. With --dry-run the exit code is 1 where nothing would change.
    """
    from quizapp.cli.revisions import put_revision, revision_data
    from quizapp.services import author as service

    options = service.GenerateOptions(
        particulars=_particulars(given),
        deck_title=deck_title,
        quotes=not no_quotes,
        force=force,
        dry_run=dry_run,
    )
    made = service.generate(documents, output, options=options, progress=_progress())
    if json:
        put_json(revision_data(made, output, written=not dry_run))
    else:
        put_revision(made, output, put=put if dry_run else note)
    if dry_run and not made.revision.changes:
        raise click.exceptions.Exit(1)
    if not dry_run and not json:
        note(f"Read the drafts before you hand them out: quizapp review {output}")


@click.command(epilog="Example: quizapp facts article.txt | less")
@_on_documents
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--text", is_flag=True, help="Print the numbered paragraphs instead.")
@click.option("--conflicts", is_flag=True, help="Print what the documents disagree on instead.")
def facts(
    documents: tuple[Path, ...], *, json: bool, text: bool, conflicts: bool, **given: str | None
) -> None:
    """Show what is found in documents, before any question is made.

    With --conflicts, show what cannot all be so: dates and figures, claims of which
    one denies the other, dates that an "after" or "before" rules out, and headings
    that the text under them denies; the exit code is 1 where there are any. Only
    what is sure is shown: another year, part or wording is no conflict.
    """
    from dataclasses import asdict

    from quizapp.services import author as service

    particulars = _particulars(given)
    if conflicts and text:
        raise UsageError("--text and --conflicts print different things; give one of them")
    if conflicts:
        _conflicts(documents, particulars, json=json)
        return
    if text:
        for line in service.numbered_text(documents, particulars):
            put(line)
        return
    rows = service.facts(documents, particulars, progress=_progress())
    if json:
        put_json([asdict(row) for row in rows])
    else:
        for row in rows:
            put(f"{row.document} ¶{row.paragraph}  {row.kind}  {row.value}")
            put(f"    {row.quote}")
    if not rows:
        raise NothingToDo("no dates, figures or positions found")


def _conflicts(documents: tuple[Path, ...], particulars: Any, *, json: bool) -> None:
    from dataclasses import asdict

    from quizapp.cli.conflicts import put_conflicts
    from quizapp.services.conflicts import conflicts as find

    rows = find(documents, particulars, progress=_progress())
    if json:
        put_json([asdict(row) for row in rows])
    else:
        put_conflicts(rows)
    note(count(len(rows), "conflict"))
    if rows:
        raise click.exceptions.Exit(1)


@click.command(epilog="Example: quizapp check decks/*.yaml")
@click.argument("decks", metavar="DECK...", nargs=-1, required=True, type=Path)
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--errors-only", is_flag=True, help="Leave warnings and advice out.")
@click.option("--strict", is_flag=True, help="Let warnings decide the exit code too.")
def check(decks: tuple[Path, ...], *, json: bool, errors_only: bool, strict: bool) -> None:
    """Find errors and item-writing flaws in decks, as file:line:column.

    DECKs are deck files, or folders of them. Errors make the exit code 1, for such a deck cannot
    be studied; warnings are for the teacher to weigh.
    """
    from dataclasses import asdict

    from quizapp.services.checking import check_decks, render_issue

    report = check_decks(decks)
    issues = [i for i in report.issues if i.severity == "error" or not errors_only]
    if json:
        put_json([asdict(issue) for issue in issues])
    else:
        for issue in issues:
            put(render_issue(issue))
    errors, warnings = (
        sum(issue.severity == severity for issue in issues) for severity in ("error", "warning")
    )
    read = f"{count(report.decks, 'deck')}, {count(report.cards, 'card')}"
    note(f"{read}: {count(errors, 'error')}, {count(warnings, 'warning')}")
    if errors or (warnings and strict):
        raise click.exceptions.Exit(1)


@click.command(epilog="Example: quizapp schema > deck.schema.json")
def schema() -> None:
    """Print the deck file's JSON Schema, for editors (yaml-language-server)."""
    from quizapp.services.checking import deck_schema

    put_json(deck_schema())


def _particulars(given: dict[str, str | None]) -> Any:
    from quizapp.services.author import Particulars

    return Particulars(**{name: value or "" for name, value in given.items()})


def _progress() -> Callable[[str], None]:
    """Says what is being done, once it has taken a moment."""
    started = monotonic()

    def say(text: str) -> None:
        if monotonic() - started > _PATIENCE:
            note(text)

    return say
