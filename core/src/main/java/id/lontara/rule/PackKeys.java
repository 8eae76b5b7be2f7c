package id.lontara.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The mappings of hand-written files: which keys each may have, which of them it must have, what stands under them and
 * what they are for. The readers refuse every other key, and {@link PackSchema} is written from these.
 */
enum PackKeys {
    PACK(
            must("format", "format", "the version of the format: 1"),
            must("pack", "name", "the id of the pack"),
            must("version", "name", "the version of the pack"),
            must("title", "texts", "what it is called; its languages are those of all texts of the pack"),
            may("requires", "names", "the packs whose labels this one reads or asserts"),
            may("families", "families", "families of labels by name"),
            may("parameters", "parameters", "values that overlays may change, by name"),
            may("lists", "lists", "lists of phrases or words, by name; rules use them as $name"),
            may("rules", "rule[]", "the rules")),
    OVERLAY(
            must("format", "format", "the version of the format: 1"),
            must("pack", "name", "the id of the overlay"),
            must("version", "name", "the version of the overlay"),
            may("title", "texts", "what it is called"),
            must("extends", "name", "the pack that it changes"),
            may("parameters", "values", "other values for parameters of the pack"),
            may("lists", "changes", "words to add to lists of the pack or to remove from them"),
            may("off", "off[]", "rules that are not applied"),
            may("waivers", "waiver[]", "exemptions that expire")),
    FAMILY(
            must("of", "scopes", "the kinds of subject that it labels"),
            must("choose", "choice", "whether one label is asserted or any number"),
            may("names", "names", "the labels; else those of precedence and otherwise"),
            may("from", "prefix", "the prefix of signals that measure each label in log-odds, such as intent.*"),
            may("otherwise", "name", "the label that stands if no other does; only of a family that chooses one"),
            may("unsure-below", "share", "the confidence below which a label is marked unsure"),
            may("precedence", "names", "the labels in the order in which ties are decided"),
            may("title", "texts", "what it is called")),
    PARAMETER(
            must("default", "value", "its value, or a standard of the organisation: $standards.name"),
            must("doc", "texts", "what it is for")),
    LIST(
            may("phrases", "names", "phrases or words"),
            may("include", "names", "other lists whose words belong here too"),
            may("reference", "name", "a reference list that the organisation supplies; then nothing else")),
    CHANGE(may("add", "names", "words to add"), may("remove", "names", "words to remove")),
    OFF(
            may("rule", "name", "the rule; else name a basis"),
            may("basis", "name", "the law or standard whose rules are all off"),
            must("reason", "name", "why")),
    WAIVER(
            must("rule", "name", "the rule"),
            may("subject", "name", "the id of the subject that is exempt; else name an account"),
            may("account", "name", "the account whose subjects are exempt"),
            must("reason", "name", "why"),
            must("owner", "name", "who answers for it"),
            must("expires", "day", "the last day on which it holds")),
    RULE(
            must("id", "name", "the id, never used again for another rule"),
            must("title", "texts", "what it is called"),
            may("doc", "texts", "what is worth knowing about it"),
            may(
                    "status",
                    "status",
                    "experimental runs in shadow, stable and deprecated are in force; stable if left out"),
            may("tier", "tier", "the smallest tier that holds it; starter if left out"),
            must("scope", "scope", "the kind of subject that it is applied to"),
            must("when", "condition", "the condition: a mapping with exactly one key at every level"),
            must("then", "then", "what it says, raises, recommends or decides"),
            may("basis", "basis[]", "laws or standards that themselves demand what the rule looks for"),
            must("examples", "examples", "its proof"),
            may("replaces", "name", "the id of its predecessor")),
    THEN(
            may("label", "votes", "votes for labels: a name sets it"),
            may("finding", "finding", "what it raises"),
            may("actions", "action[]", "what it recommends"),
            may("decision", "demand", "what it decides about a draft; only of posts, and with a finding"),
            may("if-undecided", "decision", "what it decides about a draft if it could not be decided"),
            may("mask", "flag", "whether the places that it rests on are masked everywhere")),
    FINDING(
            must("severity", "severity", "how grave it is"),
            must("message", "texts", "what was found; {match} stands for the first matched words"),
            may("mend", "texts", "how to mend a draft; every finding on a post has it")),
    VOTE(
            must("name", "name", "the label, as family/name"),
            may("by", "log-odds", "log-odds to add, not 0, at most 100"),
            may("veto", "veto", "true forbids the label")),
    ACTION(
            may("within", "term", "open hours (PT4H), working days (P10D) or $parameter"),
            may("topic", "name", "the topic to route by"),
            may("role", "name", "the role to turn to")),
    BASIS(
            must("law", "name", "its name; rules can be switched off by it"),
            may("article", "name", "where in it"),
            may("seen", "name", "when and where the text was seen"),
            may("confidence", "confidence", "how sure the author of the pack is")),
    EXAMPLES(
            must("match", "some-examples", "subjects for which the rule fires"),
            must("no-match", "some-examples", "subjects for which it does not"),
            may("undecided", "examples-list", "subjects for which it cannot be decided")),
    EXAMPLE_COMMENT(common(
            may("author", "author", "who wrote it; a citizen if left out"),
            may("channel", "channel", "how it came"),
            may("parent", "name?", "the id of the comment that it answers"),
            may("post", "name?", "the id of the post that it stands under"),
            may("at", "moment?", "when it was written"))),
    EXAMPLE_POST(common(
            may("draft", "flag", "whether it is not published"),
            may("media", "media?", "its pictures and videos"),
            may("publishedAt", "moment?", "when it was published; null for a draft"),
            may("plannedFor", "moment?", "when a draft is to be published"),
            may("editedAt", "moment?", "when it was last changed"),
            may("programme", "name?", "the id of the programme that it belongs to"),
            may("infoClass", "name?", "the class of public information"),
            may("knownAt", "moment?", "when what it tells became known"),
            may("sources", "names?", "the sources of what it states"),
            may("approvedBy", "name?", "the role that approved it"),
            may("repostOf", "name?", "the post that it repeats"),
            may("collaborators", "names?", "the accounts that it was published with"))),
    EXAMPLE_ACCOUNT(common(
            may("bio", "text?", "how the account introduces itself"),
            may("handle", "name?", "the name on the platform"),
            may("official", "flag?", "whether it is the agency's official account"),
            may("link", "text?", "the link in the profile"),
            may("verified", "badge", "its badge"),
            may("commentPolicyUrl", "text?", "where its rules for comments stand"),
            may("commentsEnabled", "flag?", "whether the public may comment"),
            may("twoFactor", "flag?", "whether signing in needs a second factor"),
            may("admins", "integer?", "how many people may publish"))),
    EXAMPLE_MEDIA(
            may("kind", "text?", "image or video"),
            may("altText", "text?", "the alternative text"),
            may("text", "text?", "the words to be read in it"),
            may("captions", "flag", "whether it has captions")),
    EXAMPLE_ENGAGEMENT(counts()),
    ORGANISATION(
            must("organisation", "name", "the id of the organisation"),
            may("title", "texts", "what it is called"),
            may("agencies", "agency[]", "its agencies"),
            may("routes", "routes", "the agency in charge, by topic"),
            may("roles", "named-lists", "the people to turn to, by role"),
            may("standards", "terms", "how long a service may take, by name: open hours (PT4H) or working days (P10D)"),
            may("reference", "references", "the reference lists that packs ask for, by name")),
    AGENCY(
            must("id", "name", "the id of the agency"),
            may("kind", "name", "what sort of body it is"),
            may("name", "name", "what it is called"),
            may("hotlines", "names", "its public telephone numbers, quoted"),
            may("calendar", "name", "the calendar in which its deadlines run")),
    PERIOD(must("from", "day", "the first day"), must("until", "day", "the last day"));

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy of what a constant was made with
    private final List<Key> keys;

    @SuppressWarnings("ImmutableEnumChecker") // so is this list
    private final List<String> names;

    PackKeys(Key... keys) {
        this.keys = List.of(keys);
        List<String> inOrder = new ArrayList<>();
        for (Key key : keys) {
            inOrder.add(key.name());
        }
        this.names = List.copyOf(inOrder);
    }

    /**
     * A key of a mapping.
     *
     * @param name the key
     * @param required whether it must be there
     * @param value the definition of what stands under it; {@code []} behind it for a list of such, {@code ?} if it may
     *     be null, known to be none
     * @param description what it is for
     */
    record Key(String name, boolean required, String value, String description) {}

    private static Key must(String name, String value, String description) {
        return new Key(name, true, value, description);
    }

    private static Key may(String name, String value, String description) {
        return new Key(name, false, value, description);
    }

    private static Key[] common(Key... own) {
        List<Key> keys = new ArrayList<>(List.of(
                may("text", "text?", "the words; else all is unknown"),
                may("platform", "name?", "the platform"),
                may("engagement", "example-engagement?", "the counts that the platform reports"),
                may("account", "name?", "the id of the account"),
                may("now", "moment", "the instant that counts as now"),
                may("agency", "name", "the id of the agency")));
        Collections.addAll(keys, own);
        return keys.toArray(new Key[0]);
    }

    private static Key[] counts() {
        List<Key> keys = new ArrayList<>();
        keys.add(may("at", "moment?", "when they were counted"));
        for (String name : List.of("likes", "comments", "shares", "saves", "views", "reach", "impressions", "clicks")) {
            keys.add(may(name, "count?", "the " + name + " that the platform reports"));
        }
        return keys.toArray(new Key[0]);
    }

    List<Key> all() {
        return keys;
    }

    /** The names of the keys, in the order in which they are told. */
    List<String> keys() {
        return names;
    }
}
