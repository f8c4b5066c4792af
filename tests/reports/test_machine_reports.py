"""Reports for programs: each against the form that its reader documents."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from factlint.base.result import Result
from factlint.reports.jsonl import as_json
from tests.reports.sample import DOUBLED, GONE, NAME, SOURCE, written


def test_json_has_the_findings_of_jsonl_and_what_failed() -> None:
    told = json.loads(written("json"))
    assert told["findings"] == [
        json.loads(json.dumps(as_json(each))) for each in (GONE, NAME, DOUBLED)
    ]
    assert told["failures"] == [
        {"path": "desk/failed.md", "line": 2, "column": 3, "message": "is <no> text", "hint": ""}
    ]
    assert told["summary"] == {"files": 4, "errors": 1, "warnings": 1, "suggestions": 1}


def test_github_gets_one_command_a_line() -> None:
    gone, name, doubled, failed = written("github").splitlines()
    assert gone.startswith("::notice title=style.unlisted,file=desk/draft.md,line=1,")
    assert gone.endswith("::100%25 odd, so: gone (delete it)")
    assert name.startswith("::error title=names.misspelled,")
    assert ",line=1,endLine=1,col=12,endColumn=25::" in name
    assert failed == "::error file=desk/failed.md,line=2,col=3::is <no> text"
    assert "col=" not in doubled  # it ends on another line


def test_github_commands_cannot_be_forged() -> None:
    odd = NAME._replace(path="a,b:c%\n::error::x", message="a\r\n::error::x", suggestions=())
    (line,) = written("github", Result("x", (odd,), source=SOURCE)).splitlines()
    assert "file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax," in line
    assert line.endswith("::a ::error::x")


def test_gitlab_gets_issues_with_fingerprints_of_their_own() -> None:
    issues = json.loads(written("gitlab"))
    assert [issue["severity"] for issue in issues] == ["info", "major", "minor"]
    assert issues[2]["location"] == {"path": "desk/draft.md", "lines": {"begin": 1, "end": 2}}
    assert issues[1]["check_name"] == "names.misspelled"
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_junit_has_a_suite_a_file_and_a_case_a_finding() -> None:
    suites = list(ElementTree.fromstring(written("junit").encode()))
    counts = [
        [suite.get(key) for key in ("name", "tests", "failures", "errors", "skipped")]
        for suite in suites
    ]
    assert counts == [
        ["desk/clean.md", "1", "0", "0", "0"],
        ["desk/draft.md", "3", "3", "0", "0"],
        ["desk/failed.md", "1", "0", "1", "0"],
        ["desk/french.md", "1", "0", "0", "1"],
    ]
    failure = suites[1][1][0]
    assert (failure.tag, failure.get("type")) == ("failure", "error")
    assert "Żaneta Nowack" in str(failure.text)


def test_junit_leaves_out_what_xml_forbids() -> None:
    odd = NAME._replace(message="a\0b\x1b]c]]>\ufffe", path='a"<&\ud800')
    ElementTree.fromstring(written("junit", Result("x\0", (odd,), source=SOURCE)).encode())


def test_rdjson_counts_bytes() -> None:
    _, name, doubled = json.loads(written("rdjson"))["diagnostics"]
    place = name["location"]["range"]
    line = SOURCE.splitlines()[0].encode()
    start, end = place["start"]["column"] - 1, place["end"]["column"] - 1
    assert line[start:end].decode() == "Żaneta Nowack"
    assert [each["text"] for each in name["suggestions"]] == ["Żaneta Nowak", "Żaneta <Nowik>"]
    assert name["suggestions"][0]["range"] == place
    assert name["code"] == {"value": "names.misspelled", "url": "https://x.org/rule"}
    assert doubled["location"]["range"]["end"] == {"line": 2, "column": 4}


def test_vale_spans_are_inclusive_and_on_one_line() -> None:
    told = json.loads(written("vale"))
    assert list(told) == ["desk/draft.md"]
    gone, name, doubled = told["desk/draft.md"]
    assert name["Span"] == [12, 24]
    assert (name["Match"], name["Line"], name["Severity"]) == ("Żaneta Nowack", 1, "error")
    assert name["Action"] == {"Name": "replace", "Params": ["Żaneta Nowak", "Żaneta <Nowik>"]}
    assert gone["Action"] == {"Name": "remove", "Params": None}
    first = SOURCE.splitlines()[0]
    assert first[doubled["Span"][0] - 1 : doubled["Span"][1]] == "the"
    keys = "Action Span Check Description Link Message Severity Match Line"
    assert list(name) == keys.split()
