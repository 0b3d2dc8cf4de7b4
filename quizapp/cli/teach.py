"""The teacher's commands: generate, facts, check, schema."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from quizapp.cli.output import note, put, put_json
from quizapp.errors import NothingToDo

_PATIENCE = 1.0
"""Seconds of work before progress is told."""

Documents = Annotated[
    list[Path],
    typer.Argument(metavar="DOCUMENT...", help="Text or Markdown files, or folders of them."),
]
Title = Annotated[
    str | None, typer.Option(help="The document's title, where it is wrong or missing.")
]
Author = Annotated[str | None, typer.Option(help="The document's author.")]
Publisher = Annotated[str | None, typer.Option(help="Who published the document.")]
Published = Annotated[str | None, typer.Option(help="When: 2025-07-27, 2025-07 or 2025.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command(epilog="Example: quizapp generate article.txt -o article.yaml")(generate)
    app.command(epilog="Example: quizapp facts article.txt | less")(facts)
    app.command(epilog="Example: quizapp check decks/*.yaml")(check)
    app.command(epilog="Example: quizapp schema > deck.schema.json")(schema)


def generate(
    documents: Documents,
    output: Annotated[Path, typer.Option("-o", "--output", help="The deck file to write.")],
    deck_title: Annotated[str | None, typer.Option(help="The deck's title.")] = None,
    title: Title = None,
    author: Author = None,
    publisher: Publisher = None,
    published: Published = None,
    quotes: Annotated[bool, typer.Option(help="Quote the documents in the cards' sources.")] = True,
    force: Annotated[bool, typer.Option("--force", help="Make a deck that exists anew.")] = False,
) -> None:
    """Make a deck from documents: cards on their dates, figures and positions.

    On a deck that exists it adds what is new and leaves the cards that are there as they stand.
    """
    from quizapp.services import author as service

    given = service.Particulars(
        title=title or "", author=author or "", publisher=publisher or "", published=published or ""
    )
    made = service.generate(
        documents,
        output,
        options=service.GenerateOptions(
            particulars=given, deck_title=deck_title or "", quotes=quotes, force=force
        ),
        progress=_progress(),
    )
    kinds = ", ".join(f"{count} {kind}" for kind, count in made.kinds.items())
    note(f"{output}: {made.cards} cards ({kinds}) from {made.documents} documents")
    if made.kept:
        note(f"{made.added} added; {made.kept} were there and stand as they stood")
    if made.unfound:
        note("no longer found in the documents: " + ", ".join(made.unfound))
    note(f"Read them before you hand them out, then: quizapp study {output}")


def facts(
    documents: Documents,
    title: Title = None,
    author: Author = None,
    published: Published = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    text: Annotated[
        bool, typer.Option("--text", help="Print the numbered paragraphs instead.")
    ] = False,
) -> None:
    """Show what is found in documents, before any question is made."""
    from dataclasses import asdict

    from quizapp.services import author as service

    given = service.Particulars(title=title or "", author=author or "", published=published or "")
    if text:
        for line in service.numbered_text(documents, given):
            put(line)
        return
    rows = service.facts(documents, given, progress=_progress())
    if json:
        put_json([asdict(row) for row in rows])
    else:
        for row in rows:
            put(f"{row.document} ¶{row.paragraph}  {row.kind}  {row.value}")
            put(f"    {row.quote}")
    if not rows:
        raise NothingToDo("no dates, figures or positions found")


def check(
    decks: Annotated[list[Path], typer.Argument(metavar="DECK...", help="Deck files.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--errors-only", help="Leave warnings out.")] = False,
) -> None:
    """Find errors and item-writing flaws in decks, as file:line:column."""
    from dataclasses import asdict

    from quizapp.services.checking import check_decks, render_issue

    report = check_decks(decks)
    issues = [i for i in report.issues if i.severity == "error" or not quiet]
    if json:
        put_json([asdict(issue) for issue in issues])
    else:
        for issue in issues:
            put(render_issue(issue))
    errors, warnings = (
        sum(issue.severity == severity for issue in issues) for severity in ("error", "warning")
    )
    note(f"{len(decks)} decks, {report.cards} cards: {errors} errors, {warnings} warnings")
    if errors or warnings:
        raise typer.Exit(1)


def schema() -> None:
    """Print the deck file's JSON Schema, for editors (yaml-language-server)."""
    from quizapp.storage.deckfile import schema as deck_schema

    put_json(deck_schema())


def _progress() -> Callable[[str], None]:
    """Says what is being done, once it has taken a moment."""
    started = monotonic()

    def say(text: str) -> None:
        if monotonic() - started > _PATIENCE:
            note(text)

    return say
