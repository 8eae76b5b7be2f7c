package id.lontara.text;

import id.lontara.text.Phrase.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one phrase. */
final class PhraseParser {

    private static final TextAnalyzer PLAIN = TextAnalyzer.plain();
    private static final String GAP = String.valueOf(Phrase.GAP);
    private static final String REFUSED = "|\\^[]{}<>";
    private static final Map<String, TokenKind> CLASSES = new TreeMap<>(Map.of(
            "number", TokenKind.NUMBER,
            "link", TokenKind.LINK,
            "mention", TokenKind.MENTION,
            "emoji", TokenKind.EMOJI));

    private final String source;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    PhraseParser(String source) {
        this.source = source;
    }

    Phrase parse() {
        if (source.isBlank()) {
            throw problem("a phrase needs at least one word", 0, null);
        }
        if (source.length() > Phrase.MAX_LENGTH) {
            throw problem(
                    "a phrase has at most " + Phrase.MAX_LENGTH + " characters, this one has " + source.length(),
                    Phrase.MAX_LENGTH,
                    null);
        }
        for (int at = 0; at < source.length(); ) {
            if (isSpace(source.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < source.length() && !isSpace(source.charAt(end))) {
                end++;
            }
            piece(source.substring(at, end), at);
            at = end;
        }
        checkWhole();
        return new Phrase(source, elements);
    }

    private static boolean isSpace(char c) {
        byte type = Characters.classOf(c);
        return type == Characters.SPACE || type == Characters.NEWLINE;
    }

    private void piece(String piece, int at) {
        if (piece.equals(GAP) || piece.equals("...")) {
            add(new Element.Gap(), at);
        } else if (piece.equals("*")) {
            add(new Element.AnyWord(), at);
        } else if (piece.startsWith("~")) {
            stem(piece, at);
        } else if (piece.startsWith("#")) {
            hashtag(piece, at);
        } else if (piece.startsWith("<")) {
            ofKind(piece, at);
        } else {
            words(piece, at);
        }
    }

    private void stem(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece.substring(1));
        if (tokens.size != 1 || tokens.kindOf(0) != TokenKind.WORD) {
            throw problem("'~' is followed by one word", at, null);
        }
        add(new Element.Stem(tokens.entry[0].base), at);
    }

    private void hashtag(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece);
        if (tokens.size == 0 || tokens.kindOf(0) != TokenKind.HASHTAG || tokens.end(0) != piece.length()) {
            throw problem(
                    "'" + piece + "' is not a hashtag: '#' is followed by letters, digits and underscores, one letter"
                            + " at least",
                    at,
                    null);
        }
        add(new Element.Literal(TokenKind.HASHTAG, tokens.entry[0].base.replace("_", "")), at);
    }

    private void ofKind(String piece, int at) {
        int close = piece.indexOf('>');
        String name = piece.substring(1, close < 0 ? piece.length() : close);
        TokenKind kind = CLASSES.get(name);
        if (kind == null) {
            String nearest = nearest(name.toLowerCase(Locale.ROOT));
            throw problem(
                    "unknown token class '<" + name + ">': there are <emoji>, <link>, <mention> and <number>",
                    at,
                    nearest == null ? null : "<" + nearest + ">");
        }
        if (close < 0) {
            throw problem("'" + piece + "' is not closed", at, "<" + name + ">");
        }
        if (close + 1 < piece.length()) {
            String rest = piece.substring(close + 1);
            throw problem(
                    "'" + rest + "' stands directly after a token class; put a space between them",
                    at + close + 1,
                    piece.substring(0, close + 1) + " " + rest);
        }
        add(new Element.OfKind(kind), at);
    }

    private void words(String piece, int at) {
        TokenTable tokens = PLAIN.tokens(piece);
        refuseOperators(piece, at, tokens);
        int before = elements.size();
        for (int token = 0; token < tokens.size; token++) {
            TokenKind kind = tokens.kindOf(token);
            String base = tokens.entry[token].base;
            if (kind != TokenKind.PUNCTUATION || base.equals("?") || base.equals("!")) {
                String plain = kind == TokenKind.HASHTAG ? base.replace("_", "") : base;
                add(new Element.Literal(kind, plain), at + tokens.start(token));
            }
        }
        if (elements.size() == before && isAlone(tokens)) {
            throw problem(
                    "'" + piece + "' matches nothing: of the punctuation marks only ? and ! are looked for", at, null);
        }
    }

    /** Commas and the like between words are harmless; a phrase of nothing else is checked at the end. */
    private static boolean isAlone(TokenTable tokens) {
        for (int token = 0; token < tokens.size; token++) {
            if (",.;:-\"'()/&".indexOf(tokens.entry[token].base.charAt(0)) < 0) {
                return true;
            }
        }
        return tokens.size == 0;
    }

    private void refuseOperators(String piece, int at, TokenTable tokens) {
        for (int token = 0; token < tokens.size; token++) {
            if (tokens.kindOf(token) != TokenKind.PUNCTUATION) {
                continue;
            }
            char mark = tokens.entry[token].base.charAt(0);
            int offset = at + tokens.start(token);
            if (mark == '*') {
                throw problem("'*' is one whole word and stands between spaces", offset, spaced(piece, "*"));
            }
            if (mark == Phrase.GAP) {
                throw problem("'" + GAP + "' stands between spaces", offset, null);
            }
            if (mark == '~') {
                throw problem("'~' stands before a word", offset, null);
            }
            if (REFUSED.indexOf(mark) >= 0) {
                throw problem(
                        "'" + mark + "' means nothing in a phrase: there are no regular expressions; list each phrase",
                        offset,
                        null);
            }
        }
    }

    private static String spaced(String piece, String mark) {
        return piece.replace(mark, " " + mark + " ").replaceAll(" +", " ").trim();
    }

    private void add(Element element, int at) {
        if (elements.size() == Phrase.MAX_ELEMENTS) {
            throw problem("a phrase has at most " + Phrase.MAX_ELEMENTS + " elements", at, null);
        }
        if (element instanceof Element.Gap
                && !elements.isEmpty()
                && elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw problem("one '" + GAP + "' follows another; write one, or '*' for exactly one word", at, null);
        }
        elements.add(element);
        offsets.add(at);
    }

    private void checkWhole() {
        if (elements.isEmpty()) {
            throw problem("a phrase needs at least one word", 0, null);
        }
        int last = elements.size() - 1;
        if (elements.stream().allMatch(Element::isWildcard)) {
            throw problem("a phrase needs at least one word beside its wildcards", 0, null);
        }
        if (elements.get(0).isWildcard()) {
            int from = offsets.get(firstFixed());
            throw problem("a phrase cannot begin with a wildcard", 0, source.substring(from));
        }
        if (elements.get(last).isWildcard()) {
            int cut = last;
            while (elements.get(cut - 1).isWildcard()) {
                cut--;
            }
            throw problem(
                    "a phrase cannot end with a wildcard",
                    offsets.get(last),
                    source.substring(0, offsets.get(cut)).trim());
        }
    }

    private int firstFixed() {
        int first = 0;
        while (elements.get(first).isWildcard()) {
            first++;
        }
        return first;
    }

    private static @Nullable String nearest(String name) {
        String nearest = null;
        int least = 4;
        for (String known : CLASSES.keySet()) {
            boolean begins = name.length() >= 3 && (known.startsWith(name) || name.startsWith(known));
            int distance = begins ? 0 : distance(name, known);
            if (distance < least) {
                least = distance;
                nearest = known;
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements between two words (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    private static PhraseSyntaxException problem(String message, int offset, @Nullable String suggestion) {
        return new PhraseSyntaxException(message, offset, suggestion);
    }
}
