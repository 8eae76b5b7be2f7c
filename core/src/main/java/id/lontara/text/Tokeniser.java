package id.lontara.text;

import java.util.Arrays;
import java.util.Set;

/**
 * One pass over a text: tokens, their folded surfaces, parts and sentences. Every character is looked at a bounded
 * number of times. Reads one text after another, on one thread.
 */
final class Tokeniser {

    static final int MAX_MARKS = 16;
    static final int MAX_PARTS = 32;

    /** Room for more characters than this is not kept for the next text. */
    private static final int KEPT_ROOM = 4_096;

    /** Marks that still belong to a sentence if they follow its end directly. */
    private static final String CLOSING = ".!?)]}\"'\u2026";

    private final TextAnalyzer.Limits bounds;
    private final Entries entries;
    private final Letters plain = new Letters();
    private final Addresses addresses;

    /** The text; what stands behind its length is of no meaning. */
    private char[] text = {};

    private int length;
    private TokenTable tokens = TokenTable.EMPTY;
    private TokenTable parts = TokenTable.EMPTY;
    private int limits;

    /** The folded characters of the token being read. */
    private char[] folded = new char[64];

    private int foldedLength;
    private int letters;
    private int marks;
    private boolean latin;
    private boolean lookAlike;
    private boolean otherScript;

    /** Where parts of the token being read begin: in {@link #folded}, and start and end in the text. */
    private int[] partFolded = new int[4];

    private int[] partStart = new int[4];
    private int[] partEnd = new int[4];
    private int partCount;

    private int sentence;
    private Break pending = Break.NONE;
    private boolean quoteOpen;

    private enum Break {
        NONE,
        /** A mark ended the sentence; marks that close it still belong to it. */
        MARK,
        LINE
    }

    Tokeniser(TextAnalyzer.Limits bounds, Set<String> suffixes, Entries entries) {
        this.bounds = bounds;
        this.entries = entries;
        this.addresses = new Addresses(suffixes);
    }

    TokenTable tokens() {
        return tokens;
    }

    TokenTable parts() {
        return parts;
    }

    /** The limits met, a bit for each. */
    int limits() {
        return limits;
    }

    /** Reads a text; what was read before is no longer kept here. */
    void read(String next) {
        beginText(next);
        int at = 0;
        while (at < length) {
            if (tokens.size == bounds.tokens() && classAt(at) > Characters.SIGN) {
                limits |= AnalyzedText.LIMIT_TOKENS;
                break;
            }
            if (text[at] == ' ') {
                at++;
            } else {
                int end = plainWord(at);
                at = end > at ? end : next(at);
            }
        }
        tokens.trim();
        if (text.length > KEPT_ROOM) {
            text = new char[0];
        }
    }

    private void beginText(String next) {
        limits = 0;
        sentence = 0;
        pending = Break.NONE;
        quoteOpen = false;
        length = Math.min(next.length(), bounds.length());
        if (length < next.length()) {
            limits |= AnalyzedText.LIMIT_LENGTH;
            if (length > 0 && Character.isHighSurrogate(next.charAt(length - 1))) {
                length--;
            }
        }
        if (text.length < length) {
            text = new char[length + (length >> 1)];
        }
        next.getChars(0, length, text, 0);
        plain.begin(next, text, length);
        addresses.begin(text, length);
        tokens = new TokenTable(Math.min(bounds.tokens(), length / 5 + 8));
        parts = TokenTable.EMPTY;
    }

    /**
     * Reads a word of the letters a to z alone, which most words are: what {@link #word} would make of it, without
     * looking for what is not there.
     *
     * @return the offset after it, or that of the word if it is none or needs a closer look
     */
    private int plainWord(int from) {
        long key = plain.from(from);
        if (key == Entries.NO_KEY) {
            return from;
        }
        long more = 0;
        int at = from + Letters.count(key);
        if (at == from + Letters.AT_ONCE) {
            more = plain.from(at);
            at += Letters.count(more);
        }
        if (at < length && !endsPlainly(at)) {
            return from;
        }
        add(TokenKind.WORD, from, at, entries.plainWord(key, more, text, from, at - from));
        return at;
    }

    /** Whether a word of plain letters is over where this character stands, whatever follows. */
    private boolean endsPlainly(int at) {
        char c = text[at];
        if (c == ' ') {
            return true;
        }
        byte type = c < 0x80 ? Characters.classOf(c) : Characters.IGNORED;
        return (type == Characters.SYMBOL || type == Characters.NEWLINE || type == Characters.SPACE)
                && c != '@'
                && c != '$'
                && !addresses.mayContinue(at);
    }

    /** Reads what stands at the offset, a token or not, and gives the offset after it. */
    private int next(int at) {
        int c = codePoint(at);
        int after = at + Character.charCount(c);
        byte type = Characters.classOf(c);
        if (type == Characters.PICTURE || isDrawn(c, type, after)) {
            return emoji(at, Emoji.end(text, at, length));
        }
        return switch (type) {
            case Characters.SPACE -> after;
            case Characters.NEWLINE -> {
                pending = Break.LINE;
                quoteOpen = false;
                yield after;
            }
            case Characters.IGNORED -> after;
            case Characters.MARK, Characters.SIGN -> strayMarks(at);
            case Characters.LETTER -> word(at);
            case Characters.DIGIT -> digits(at);
            case Characters.APOSTROPHE -> apostrophe(at, after);
            case Characters.HYPHEN -> punctuation(at, after, '-');
            default -> symbol(at, after, c);
        };
    }

    /** Whether a selector asks for the picture of a character that is a sign or a letter without it. */
    private boolean isDrawn(int c, byte type, int after) {
        return after < length
                && text[after] == Emoji.PICTURE_SELECTOR
                && ((c >= 0x80 && type == Characters.SYMBOL) || Emoji.isBoxedLetter(c) || c == 0x2139);
    }

    private int symbol(int at, int after, int c) {
        if ((c == '#' || c == '*') && Emoji.isKeycap(text, at, length)) {
            return emoji(at, Emoji.end(text, at, length));
        }
        if (c == '#' || c == 0xff03) {
            int end = hashtag(at, after);
            return end > 0 ? end : punctuation(at, after, '#');
        }
        if (c == '@' || c == 0xff20) {
            int end = mention(at, after);
            return end > 0 ? end : punctuation(at, after, '@');
        }
        if (c == '$' && beginsWithLetter(after)) {
            return word(at);
        }
        return punctuation(at, after, plainMark(c));
    }

    /** Whether a letter stands there, or a sign for one before a letter. */
    private boolean beginsWithLetter(int at) {
        return classAt(at) == Characters.LETTER
                || (at < length && text[at] == '@' && classAt(at + 1) == Characters.LETTER);
    }

    private static char plainMark(int c) {
        if (c > 0xff00 && c < 0xff5f) {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case 0x3002, 0xff61, 0x06d4 -> '.';
            case 0x3001, 0x060c -> ',';
            case 0x061f, 0x2048, 0x2049 -> '?';
            case 0x203c -> '!';
            case 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb -> '"';
            default -> c < 0x10000 && !Character.isSurrogate((char) c) ? (char) c : 0xfffd;
        };
    }

    // ---- words and numbers

    private int digits(int from) {
        if (Emoji.isKeycap(text, from, length)) {
            return emoji(from, Emoji.end(text, from, length));
        }
        beginToken();
        boolean separated = false;
        int at = from;
        int end = from;
        while (at < length) {
            int c = codePoint(at);
            byte type = Characters.classOf(c);
            int after = at + Character.charCount(c);
            if (type == Characters.DIGIT) {
                fold(c, true);
                end = after;
            } else if (type == Characters.MARK) {
                countMark();
                end = after;
            } else if (isSeparator(c) && end == at && classAt(after) == Characters.DIGIT) {
                append((char) c);
                separated = true;
            } else if (type != Characters.IGNORED) {
                break;
            }
            marks = type == Characters.MARK ? marks : 0;
            at = after;
        }
        if (!separated && continuesAsWord(at)) {
            return word(from);
        }
        int address = address(from, end);
        if (address > 0) {
            return address;
        }
        add(TokenKind.NUMBER, from, end, entry(TokenKind.NUMBER));
        return end;
    }

    private boolean continuesAsWord(int at) {
        byte type = classAt(at);
        return type == Characters.LETTER
                || (type == Characters.HYPHEN && classAt(at + 1) == Characters.LETTER)
                || (at + 1 < length && (text[at] == '@' || text[at] == '$') && classAt(at + 1) == Characters.LETTER);
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == ',' || c == ':';
    }

    private int word(int from) {
        int end = scanWord(from, true);
        int address = address(from, end);
        if (address > 0) {
            return address;
        }
        if (lookAlike && otherScript && !latin) {
            end = scanWord(from, false);
        }
        closePart(end);
        Entry entry = entry(TokenKind.WORD);
        if (entry.tooLong) {
            limits |= AnalyzedText.LIMIT_WORD;
            partCount = 0;
        }
        addWithParts(TokenKind.WORD, from, end, entry, partCount > 1);
        return end;
    }

    /** Folds the word that begins at the offset, notes its parts, and gives its end. */
    private int scanWord(int from, boolean lookAlikes) {
        beginToken();
        openPart(from);
        int end = from;
        int at = from;
        byte previous = Characters.SPACE;
        while (at < length) {
            int plain = plainLetters(at);
            if (plain > at) {
                letters += plain - at;
                marks = 0;
                previous = Characters.LETTER;
                at = plain;
                end = plain;
                continue;
            }
            int c = codePoint(at);
            int after = at + Character.charCount(c);
            byte type = Characters.classOf(c);
            if (type == Characters.LETTER) {
                fold(c, lookAlikes);
                letters++;
            } else if (type == Characters.DIGIT) {
                if (previous == Characters.LETTER && isSeparatedNumber(at)) {
                    break;
                }
                fold(c, lookAlikes);
            } else if (type == Characters.MARK) {
                countMark();
                end = after;
                at = after;
                continue;
            } else if (type == Characters.SIGN) {
                if (countMark()) {
                    fold(c, lookAlikes);
                }
                end = after;
                at = after;
                continue;
            } else if (type == Characters.IGNORED) {
                at = after;
                continue;
            } else if (type == Characters.APOSTROPHE) {
                int next = afterIgnored(after);
                boolean goesOn = classAt(next) == Characters.LETTER
                        || (classAt(next) == Characters.HYPHEN && joins(previous, next + 1));
                if (previous == Characters.LETTER && goesOn) {
                    append('\'');
                    after = next;
                } else {
                    if (previous == Characters.LETTER && !quoteOpen) {
                        append('\'');
                        end = after;
                    }
                    break;
                }
            } else if (type == Characters.HYPHEN) {
                if (!joins(previous, after)) {
                    break;
                }
                closePart(at);
                append('-');
                openPart(after);
            } else if (!hidesLetter(c, previous, after)) {
                break;
            } else {
                append((char) c);
            }
            marks = 0;
            // A hyphen may follow an apostrophe as it may follow the letter before.
            previous = type == Characters.APOSTROPHE ? Characters.LETTER : type;
            at = after;
            end = after;
        }
        return end;
    }

    /** Folds the letters a to z from the offset on, which most letters are, and gives the offset after them. */
    private int plainLetters(int from) {
        int at = from;
        while (at < length) {
            int small = text[at] | 0x20;
            if (small < 'a' || small > 'z') {
                break;
            }
            append((char) small);
            at++;
        }
        latin |= at > from;
        return at;
    }

    private boolean joins(byte previous, int after) {
        byte next = classAt(after);
        boolean left = previous == Characters.LETTER || previous == Characters.DIGIT;
        return left
                && (next == Characters.LETTER
                        || (next == Characters.DIGIT && letters > 0 && !isSeparatedNumber(after)));
    }

    /** Whether a symbol stands for a letter: between letters, or as the last letter of a word. */
    private boolean hidesLetter(int c, byte previous, int after) {
        if (c != '@' && c != '$') {
            return false;
        }
        byte next = classAt(after);
        if (next == Characters.LETTER) {
            return previous != Characters.SPACE || c == '$';
        }
        boolean more = after < length && (text[after] == '@' || text[after] == '$');
        boolean open =
                previous == Characters.LETTER || previous == Characters.SYMBOL || (c == '$' && foldedLength == 0);
        // Two letters before a dollar are a currency.
        return open && (next == Characters.DIGIT || more || (isGap(after) && foldedLength > (c == '@' ? 1 : 2)));
    }

    private boolean isGap(int at) {
        byte type = classAt(at);
        return type == Characters.SPACE || type == Characters.NEWLINE || (at < length && isPlainStop(text[at]));
    }

    private static boolean isPlainStop(char c) {
        return c == '.' || c == ',' || c == '!' || c == '?';
    }

    /** Whether digits begin here that have a separator between them: such a number is a token of its own. */
    private boolean isSeparatedNumber(int from) {
        int at = from;
        while (at < length && classAt(at) == Characters.DIGIT) {
            at += Character.charCount(codePoint(at));
        }
        return at < length && isSeparator(text[at]) && classAt(at + 1) == Characters.DIGIT;
    }

    /** Tries an address that begins where the word began; gives its end or -1. */
    private int address(int from, int end) {
        if (!addresses.mayContinue(end) || text[from] >= 0x80) {
            return -1;
        }
        TokenKind kind;
        if (addresses.isEmail(from)) {
            kind = TokenKind.EMAIL;
        } else if (addresses.isLink(from)) {
            kind = TokenKind.LINK;
        } else {
            return -1;
        }
        beginToken();
        for (int at = from; at < addresses.end(); at++) {
            char c = text[at];
            append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : Character.toLowerCase(c));
        }
        add(kind, from, addresses.end(), entry(kind));
        return addresses.end();
    }

    // ---- hashtags and mentions

    /** The end of the hashtag, or -1 if it has no letter. */
    private int hashtag(int from, int afterSign) {
        beginToken();
        append('#');
        int at = afterSign;
        int end = afterSign;
        int previous = 0;
        openPart(afterSign);
        while (at < length) {
            int c = codePoint(at);
            int after = at + Character.charCount(c);
            byte type = Characters.classOf(c);
            if (type == Characters.LETTER || type == Characters.DIGIT) {
                if (beginsPart(previous, c, after)) {
                    closePart(end);
                    openPart(at);
                }
                fold(c, true);
                letters += type == Characters.LETTER ? 1 : 0;
                previous = c;
                end = after;
                marks = 0;
            } else if (c == '_') {
                closePart(at);
                append('_');
                openPart(after);
                previous = c;
                end = after;
            } else if (type == Characters.MARK || type == Characters.SIGN) {
                if (countMark() && type == Characters.SIGN) {
                    fold(c, true);
                }
                end = after;
            } else if (type != Characters.IGNORED) {
                break;
            }
            at = after;
        }
        if (letters == 0) {
            return -1;
        }
        closePart(end);
        addWithParts(TokenKind.HASHTAG, from, end, entry(TokenKind.HASHTAG), true);
        return end;
    }

    /** Whether a part begins with this character: aB, 1a, a1, and the B of AABb. */
    private boolean beginsPart(int previous, int c, int after) {
        if (previous == 0 || previous == '_') {
            return false;
        }
        boolean digit = Characters.classOf(c) == Characters.DIGIT;
        boolean digitBefore = Characters.classOf(previous) == Characters.DIGIT;
        if (digit || digitBefore) {
            return digit != digitBefore;
        }
        if (!Character.isUpperCase(c)) {
            return false;
        }
        return !Character.isUpperCase(previous) || (after < length && Character.isLowerCase(codePoint(after)));
    }

    /** The end of the mention, or -1 if no handle follows. */
    private int mention(int from, int afterSign) {
        beginToken();
        append('@');
        int at = afterSign;
        int end = afterSign;
        while (at < length) {
            int c = codePoint(at);
            int after = at + Character.charCount(c);
            byte type = Characters.classOf(c);
            if (type == Characters.LETTER || type == Characters.DIGIT) {
                fold(c, true);
                end = after;
                marks = 0;
            } else if (c == '_') {
                append('_');
                end = after;
            } else if (c == '.' && end > afterSign && end == at && continuesHandle(after)) {
                append('.');
                end = after;
            } else if (type == Characters.MARK || type == Characters.SIGN) {
                countMark();
                end = after;
            } else if (type != Characters.IGNORED) {
                break;
            }
            at = after;
        }
        if (foldedLength < 2) {
            return -1;
        }
        add(TokenKind.MENTION, from, end, entry(TokenKind.MENTION));
        return end;
    }

    private boolean continuesHandle(int at) {
        byte type = classAt(at);
        return type == Characters.LETTER || type == Characters.DIGIT || (at < length && text[at] == '_');
    }

    // ---- marks

    private int emoji(int from, int end) {
        beginToken();
        for (int at = from; at < end; ) {
            int c = codePoint(at);
            int after = at + Character.charCount(c);
            if (at == from || !Emoji.isDecoration(c)) {
                for (int i = at; i < after; i++) {
                    append(text[i]);
                }
            }
            at = after;
        }
        add(TokenKind.EMOJI, from, end, entry(TokenKind.EMOJI));
        return end;
    }

    /** Marks with no letter to stand on. */
    private int strayMarks(int from) {
        int at = from;
        marks = 0;
        while (at < length) {
            int c = codePoint(at);
            byte type = Characters.classOf(c);
            if (type != Characters.MARK && type != Characters.SIGN) {
                break;
            }
            countMark();
            at += Character.charCount(c);
        }
        return at;
    }

    private int apostrophe(int at, int after) {
        byte next = classAt(after);
        boolean opens = next == Characters.LETTER || next == Characters.DIGIT;
        quoteOpen = opens && !quoteOpen;
        return punctuation(at, after, '\'');
    }

    private int punctuation(int from, int afterFirst, char mark) {
        int end = afterFirst;
        int run = 1;
        // The last of several signs may begin a hashtag or a mention.
        while (mark != '#' && mark != '@' && end < length && codePoint(end) == codePoint(from)) {
            end += afterFirst - from;
            run++;
        }
        char shown = mark == '.' && run > 1 ? Phrase.GAP : mark;
        boolean ends = endsSentence(shown, from, end);
        add(TokenKind.PUNCTUATION, from, end, entries.mark(shown));
        if (ends && pending == Break.NONE) {
            pending = Break.MARK;
        }
        return end;
    }

    private boolean endsSentence(char mark, int from, int end) {
        return switch (mark) {
            case '?', Phrase.GAP -> true;
            case '!' -> !(end - from == 1 && isLetterBefore(from) && classAt(end) == Characters.LETTER);
            case '.' -> endsAtPoint(from, end);
            default -> false;
        };
    }

    /** Whether one or two small letters stand there alone: what a point in a word cuts off. */
    private boolean isRemainder(int at) {
        int end = at;
        while (end < length && end <= at + 2 && text[end] >= 'a' && text[end] <= 'z') {
            end++;
        }
        return end > at && end <= at + 2 && classAt(end) != Characters.LETTER && classAt(end) != Characters.DIGIT;
    }

    /** A point ends a sentence unless it belongs to an initial or something follows without a space. */
    private boolean endsAtPoint(int from, int end) {
        int last = tokens.size - 1;
        boolean afterWord = last >= 0 && tokens.end(last) == from && tokens.kindOf(last) == TokenKind.WORD;
        int before = afterWord ? tokens.entry[last].length : 0;
        byte next = classAt(end);
        if (next == Characters.LETTER) {
            return before > 3 && !isRemainder(end);
        }
        return before != 1 && next != Characters.DIGIT;
    }

    private boolean isLetterBefore(int at) {
        return at > 0 && Characters.classOf(text[at - 1]) == Characters.LETTER;
    }

    // ---- what is being read

    private void beginToken() {
        foldedLength = 0;
        letters = 0;
        marks = 0;
        partCount = 0;
        latin = false;
        lookAlike = false;
        otherScript = false;
    }

    private void fold(int c, boolean lookAlikes) {
        boolean mayLook = Characters.mayLookLatin(c);
        char simple = lookAlikes || !mayLook ? Characters.simpleFold(c) : 0;
        if (simple != 0) {
            append(simple);
            note(mayLook, simple);
            return;
        }
        String several = Characters.fold(c, lookAlikes);
        for (int i = 0; i < several.length(); i++) {
            append(several.charAt(i));
            note(mayLook, several.charAt(i));
        }
    }

    private void note(boolean mayLook, char result) {
        boolean isLatin = result < 0x80;
        latin |= isLatin && !mayLook && result > '9';
        lookAlike |= isLatin && mayLook;
        otherScript |= !isLatin;
    }

    private void append(char c) {
        if (foldedLength == folded.length) {
            folded = Arrays.copyOf(folded, foldedLength * 2);
        }
        folded[foldedLength++] = c;
    }

    /** Counts a mark in a row; false beyond the bound. */
    private boolean countMark() {
        marks++;
        if (marks > MAX_MARKS) {
            limits |= AnalyzedText.LIMIT_MARKS;
            return false;
        }
        return true;
    }

    private void openPart(int start) {
        partFolded[partCount] = foldedLength;
        partStart[partCount] = start;
    }

    private void closePart(int end) {
        if (partCount >= MAX_PARTS) {
            limits |= AnalyzedText.LIMIT_WORD;
            return;
        }
        if (foldedLength > partFolded[partCount]) {
            partEnd[partCount] = end;
            partCount++;
            if (partCount == partFolded.length) {
                partFolded = Arrays.copyOf(partFolded, partCount * 2 + 1);
                partStart = Arrays.copyOf(partStart, partCount * 2 + 1);
                partEnd = Arrays.copyOf(partEnd, partCount * 2 + 1);
            }
            partFolded[partCount] = foldedLength;
        }
    }

    private Entry entry(TokenKind kind) {
        return entries.get(kind, folded, 0, foldedLength);
    }

    private int codePoint(int at) {
        char c = text[at];
        return Character.isHighSurrogate(c) ? Character.codePointAt(text, at, length) : c;
    }

    private byte classAt(int at) {
        return at < length ? Characters.classOf(codePoint(at)) : Characters.NEWLINE;
    }

    private int afterIgnored(int from) {
        int at = from;
        while (at < length && classAt(at) == Characters.IGNORED) {
            at += Character.charCount(codePoint(at));
        }
        return at;
    }

    private void add(TokenKind kind, int start, int end, Entry entry) {
        beginSentence(kind, start, entry);
        tokens.add(kind, start, end, sentence, entry);
    }

    private void addWithParts(TokenKind kind, int start, int end, Entry entry, boolean keepParts) {
        beginSentence(kind, start, entry);
        int before = parts.size;
        if (keepParts) {
            for (int part = 0; part < partCount; part++) {
                addPart(part, part + 1 == partCount ? end : partEnd[part]);
            }
        }
        tokens.add(kind, start, end, sentence, entry);
        if (parts.size > before) {
            tokens.partsOfLast(parts.size);
        }
    }

    private void addPart(int part, int end) {
        int from = partFolded[part];
        int to = part + 1 < partCount ? partFolded[part + 1] : foldedLength;
        while (to > from && (folded[to - 1] == '-' || folded[to - 1] == '_')) {
            to--;
        }
        TokenKind kind = TokenKind.NUMBER;
        for (int i = from; i < to; i++) {
            if (folded[i] < '0' || folded[i] > '9') {
                kind = TokenKind.WORD;
            }
        }
        if (parts == TokenTable.EMPTY) {
            parts = new TokenTable(4);
        }
        parts.add(kind, partStart[part], end, sentence, entries.get(kind, folded, from, to - from));
    }

    private void beginSentence(TokenKind kind, int start, Entry entry) {
        if (pending == Break.NONE) {
            return;
        }
        boolean closes = pending == Break.MARK
                && kind == TokenKind.PUNCTUATION
                && tokens.end(tokens.size - 1) == start
                && CLOSING.indexOf(entry.folded().charAt(0)) >= 0;
        if (!closes) {
            sentence += tokens.size > 0 ? 1 : 0;
            pending = Break.NONE;
        }
    }
}
