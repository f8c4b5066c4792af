"""`factlint completion`: what a shell reads to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from factlint.cli.streams import tell

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Completion for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that completes commands and options in SHELL.

    bash: add `eval "$(factlint completion bash)"` to ~/.bashrc; zsh: the same with zsh in ~/.zshrc;
    fish: `factlint completion fish > ~/.config/fish/completions/factlint.fish`.
    """
    kind = get_completion_class(shell)
    assert kind
    root = context.find_root()
    tell(kind(root.command, {}, "factlint", "_FACTLINT_COMPLETE").source())
