package id.lontara.text;

import java.util.Locale;
import java.util.Set;

/** Finds where a link or an e-mail address ends, in one text after another. ASCII only, as addresses are written. */
final class Addresses {

    private static final int LONGEST_SUFFIX_BEFORE_PATH = 6;

    private final Set<String> suffixes;
    private char[] text = {};
    private int length;

    /** Offsets before which no address begins that was not found already: they keep the whole scan linear. */
    private int noEmailBefore;

    private int noLinkBefore;
    private int end;

    Addresses(Set<String> suffixes) {
        this.suffixes = suffixes;
    }

    /** Begins with a text; what stands behind its length is of no meaning. */
    void begin(char[] next, int nextLength) {
        text = next;
        length = nextLength;
        noEmailBefore = 0;
        noLinkBefore = 0;
    }

    /** The end of the address that {@link #isEmail} or {@link #isLink} found last. */
    int end() {
        return end;
    }

    /** Whether what stands at the end of a word may belong to an address that began with the word. */
    boolean mayContinue(int at) {
        if (at + 1 >= length) {
            return false;
        }
        char c = text[at];
        return ((c == '.' || c == '@' || c == '_' || c == '+' || c == '%') && isAlphanumeric(text[at + 1]))
                || (c == ':' && text[at + 1] == '/');
    }

    boolean isEmail(int from) {
        if (from < noEmailBefore) {
            return false;
        }
        int at = from;
        while (at < length && isLocal(text[at])) {
            at++;
        }
        if (at < length && at > from && text[at] == '@') {
            int host = hostEnd(at + 1);
            int dot = lastDot(at + 1, host);
            if (dot > at + 1 && isSuffix(dot + 1, host)) {
                end = host;
                return true;
            }
        }
        noEmailBefore = at;
        return false;
    }

    boolean isLink(int from) {
        int afterScheme = afterScheme(from);
        if (afterScheme > 0) {
            end = pathEnd(afterScheme);
            return end > afterScheme;
        }
        if (from < noLinkBefore) {
            return false;
        }
        int host = hostEnd(from);
        if (!isHost(from, host)) {
            noLinkBefore = host;
            return false;
        }
        end = host < length && "/?#:".indexOf(text[host]) >= 0 ? pathEnd(host) : host;
        return true;
    }

    private boolean isHost(int from, int host) {
        int dot = lastDot(from, host);
        if (dot <= from || !isSuffix(dot + 1, host)) {
            return false;
        }
        boolean path = host + 1 < length && text[host] == '/' && isAlphanumeric(text[host + 1]);
        return startsWith(from, "www.")
                || isKnownHost(from, dot, host)
                || (path && host - dot - 1 <= LONGEST_SUFFIX_BEFORE_PATH);
    }

    private int afterScheme(int from) {
        if (startsWith(from, "https://")) {
            return from + 8;
        }
        return startsWith(from, "http://") ? from + 7 : -1;
    }

    private boolean isKnownHost(int from, int dot, int host) {
        String suffix = new String(text, dot + 1, host - dot - 1).toLowerCase(Locale.ROOT);
        if (suffixes.contains(suffix)) {
            return true;
        }
        // Three labels, the last two short, as under country domains: name.go.xx
        int before = lastDot(from, dot);
        return before > from + 2 && suffix.length() == 2 && dot - before - 1 >= 2 && dot - before - 1 <= 3;
    }

    /** The end of a run of labels, without points or hyphens at its end. */
    private int hostEnd(int from) {
        int at = from;
        while (at < length && (isAlphanumeric(text[at]) || text[at] == '-' || text[at] == '.')) {
            if (text[at] == '.' && at > from && text[at - 1] == '.') {
                break;
            }
            at++;
        }
        while (at > from && !isAlphanumeric(text[at - 1])) {
            at--;
        }
        return at;
    }

    private int lastDot(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (text[at] == '.') {
                return at;
            }
        }
        return -1;
    }

    /** Two letters or more, not written like the first word of a sentence. */
    private boolean isSuffix(int from, int to) {
        if (to - from < 2) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (!isLetter(text[at])) {
                return false;
            }
        }
        return !(text[from] <= 'Z' && text[from + 1] >= 'a');
    }

    private int pathEnd(int from) {
        int at = from;
        boolean bracket = false;
        while (at < length && isPath(text[at])) {
            bracket |= text[at] == '(';
            at++;
        }
        String trailing = bracket ? ".,;:!?]'*_~&" : ".,;:!?)]'*_~&";
        while (at > from && trailing.indexOf(text[at - 1]) >= 0) {
            at--;
        }
        return at;
    }

    private boolean startsWith(int from, String lowerCase) {
        if (from + lowerCase.length() > length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = text[from + i];
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (lower != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(char c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7f && "<>\"{}|\\^`".indexOf(c) < 0;
        }
        return !Character.isSurrogate(c) && Characters.classOf(c) == Characters.LETTER;
    }

    private static boolean isLocal(char c) {
        return isAlphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-' || c == '%';
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
