"""`factlint rules schema`: a JSON Schema of rule files for editors."""

from __future__ import annotations

import click

from factlint.cli.streams import tell


@click.command()
def schema() -> None:
    """A JSON Schema of rule files: save it and name it in the first line of a rule.

    # yaml-language-server: $schema=rule.schema.json
    """
    import json

    from factlint.rules.schema import rule_schema

    tell(json.dumps(rule_schema(), ensure_ascii=False, indent=2))
