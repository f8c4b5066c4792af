"""Words that stand with a capital for other reasons than being a name."""

from __future__ import annotations

SMALL = frozenset(
    {
        "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "we",
        "i", "you", "his", "her", "its", "their", "our", "my", "your", "in", "on", "at",
        "for", "from", "by", "with", "to", "of", "as", "and", "or", "but", "if", "when",
        "while", "after", "before", "during", "since", "until", "although", "though",
        "because", "who", "what", "where", "why", "how", "not", "no", "yes", "so", "then",
        "there", "here", "all", "some", "any", "each", "every", "both", "many", "most",
        "more", "several", "other", "another", "such", "also", "even", "only", "just",
        "over", "under", "about", "against", "between", "among", "through", "without",
        "within", "despite",
    }
)  # fmt: skip
