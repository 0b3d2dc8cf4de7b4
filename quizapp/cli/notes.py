"""The command for what learners say is wrong with cards."""

import click

from quizapp.cli.output import note as talk
from quizapp.cli.output import put, put_json
from quizapp.cli.setting import library_opener, now, settings_of
from quizapp.domain.note import Note
from quizapp.errors import NothingToDo


@click.command(epilog="Example: quizapp notes --json")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--all", "everything", is_flag=True, help="Those that are settled too.")
@click.option("--resolve", metavar="NUMBER", type=int, help="Count a note as settled.")
@click.pass_context
def notes(context: click.Context, *, json: bool, everything: bool, resolve: int | None) -> None:
    """List what you noted to be wrong with cards.

    The same notes stand beside each deck for its teacher: article.notes.csv
    beside article.yaml, or in the folder `notes` of the app's home.
    """
    from quizapp.services.notes import Notebook

    with library_opener(settings_of(context))(now()) as library:
        notebook = Notebook(library)
        if resolve is not None:
            notebook.resolve(resolve, now())
            talk(f"note {resolve} is settled")
        found = notebook.notes(everything=everything)
    if json:
        put_json([_as_dict(each) for each in found])
    else:
        for each in found:
            _put(each)
    if not found and resolve is None:
        raise NothingToDo("no notes; w in a sitting, or :wrong at the line, makes one")


def _put(note: Note) -> None:
    state = ", settled" if note.resolved else ""
    put(f"{note.number}. {note.deck}/{note.card}, {note.at:%Y-%m-%d}{state}: {note.text}")
    put(f"   {note.question} {note.answer}")


def _as_dict(note: Note) -> dict[str, object]:
    return {
        "number": note.number,
        "noted_at": note.at.isoformat(),
        "learner": note.learner,
        "deck": note.deck,
        "card": note.card,
        "question": note.question,
        "key": note.answer,
        "note": note.text,
        "resolved_at": note.resolved and note.resolved.isoformat(),
    }
