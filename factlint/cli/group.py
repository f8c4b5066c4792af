"""The command `factlint`: one file a subcommand, imported when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import cast

import click

from factlint.base.errors import FactlintError, UsageError
from factlint.cli.streams import closed_pipe, debugging, say, tell_error

COMMANDS = (
    "accept", "cast", "check", "completion", "config", "explain", "init", "lsp", "refs", "rules",
    "serve",
)  # fmt: skip
INTERRUPTED = 130


class Commands(click.Group):
    """Finds subcommands by their file, so that `check` does not pay for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of this name."""
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, import_module(f"factlint.cli.{cmd_name}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that the first argument names; a mistyped one is told the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from factlint.base.nearest import did_you_mean

            hint = did_you_mean(args[0], COMMANDS)
            raise UsageError(f"there is no command “{args[0]}”", hint=hint)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand; click itself would end a closed pipe with exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            ctx.exit(closed_pipe())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factlint", message="%(prog)s %(version)s")
def factlint() -> None:
    """Check names, titles, lists and facts of article text against a reference list."""


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one call; whatever goes wrong is told in a sentence."""
    try:
        return _call(arguments)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FactlintError as error:
        tell_error(error)
        return 2
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except OSError as error:
        say(f"error: {error.filename or 'output'}: {error.strerror or error}")
        return 2
    except Exception as error:
        return _fault(error)


def _call(arguments: Sequence[str] | None) -> int:
    code = factlint.main(arguments, prog_name="factlint", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _fault(error: Exception) -> int:
    say(f"error: factlint itself failed ({type(error).__name__}: {error}); please report it")
    if debugging():
        from traceback import format_exception

        say("".join(format_exception(error)))
    else:
        say("  hint: FACTLINT_DEBUG=1 shows where")
    return 2
