package id.lontara.examples.audit;

import id.lontara.examples.audit.Card.Field;
import id.lontara.examples.audit.Card.Piece;
import id.lontara.examples.audit.Card.Spoken;
import id.lontara.model.SubjectType;
import id.lontara.monitor.Outcome;
import id.lontara.rule.Basis;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Posts and messages on the page: a line that leads to one, and the sheet that opens with the rules that spoke. */
final class CardView {

    private static final int LINE = 150;

    private final Html html;
    private final AuditResult result;
    private final Map<String, String> anchors = new HashMap<>();

    CardView(Html html, AuditResult result) {
        this.html = html;
        this.result = result;
        result.cards().keySet().forEach(id -> anchors.put(id, "m" + (anchors.size() + 1)));
    }

    /**
     * A line of a list that leads to the sheet; nothing if the subject is not shown.
     *
     * @param id the id of the subject
     * @param named whether its agency is named
     * @param which the rules of which the words are marked
     */
    void line(String id, boolean named, Predicate<Spoken> which) {
        Card card = result.cards().get(id);
        if (card == null) {
            return;
        }
        html.open("li", "class", "line");
        link(card, which);
        html.open("span", "class", "meta")
                .text(named ? card.agency() + " · " : "")
                .say(card.where());
        html.close().close();
    }

    private void link(Card card, Predicate<Spoken> which) {
        html.open("a", "href", "#" + anchors.get(card.id()), "class", "quote");
        List<Piece> pieces = Excerpt.of(card, LINE, which);
        if (pieces.isEmpty()) {
            html.say(Words.of("card.without-text"));
        }
        html.open("bdi");
        pieces.forEach(this::plain);
        html.close().close();
    }

    private void plain(Piece piece) {
        if (piece.rules().isEmpty()) {
            html.text(piece.text());
        } else {
            html.element("mark", piece.text());
        }
    }

    /** What was said of a draft, open on the page. */
    void draft(String id) {
        Card card = result.cards().get(id);
        if (card == null) {
            return;
        }
        String decision = card.decision().map(known -> known.word()).orElse("allow");
        html.open("article", "class", "draft " + decision);
        html.open("header");
        html.element("span", Words.of("decision." + decision), "class", "chip " + decision);
        html.open("span", "class", "meta").text(card.agency()).text(" · ").say(card.where());
        html.close().close();
        html.open("blockquote");
        if (!card.fields().isEmpty()) {
            html.open("bdi");
            card.fields().get(0).pieces().forEach(piece -> plain(raised(piece, card)));
            html.close();
        }
        html.close();
        html.open("ul", "class", "mends");
        for (Spoken spoken : card.rules()) {
            if (spoken.severity().isKnown()) {
                html.open("li").open("strong").say(spoken.message()).close();
                if (spoken.mend().isKnown()) {
                    html.text(" — ").element("span", spoken.mend().get(), "class", "mend");
                }
                html.close();
            }
        }
        html.close();
        html.element("a", Words.of("card.open"), "href", "#" + anchors.get(id), "class", "more");
        html.close();
    }

    /** A piece marked only if a rule raised something about it. */
    private static Piece raised(Piece piece, Card card) {
        List<Integer> numbers = piece.rules().stream()
                .filter(number -> card.rules().get(number - 1).severity().isKnown())
                .toList();
        return new Piece(piece.text(), numbers);
    }

    /** All sheets; one is seen when its address is called. */
    void sheets() {
        html.open("div", "class", "sheets");
        result.cards().values().forEach(this::sheet);
        html.close();
    }

    private void sheet(Card card) {
        html.open("article", "class", "sheet", "id", anchors.getOrDefault(card.id(), ""), "role", "dialog");
        html.element("a", "", "href", "#-", "class", "backdrop", "tabindex", "-1", "aria-hidden", "true");
        html.open("div", "class", "paper");
        html.open("header");
        html.element("a", "×", "href", "#-", "class", "close", "aria-label", Charts.both(Words.of("card.close")));
        html.open("p", "class", "meta")
                .say(card.who())
                .text(" · ")
                .text(card.agency())
                .open("br")
                .say(card.where());
        html.close();
        if (card.decision().isKnown()) {
            String decision = card.decision().get().word();
            html.element("span", Words.of("decision." + decision), "class", "chip " + decision);
        }
        html.close();
        card.fields().forEach(field -> {
            if (!field.name().equals("text")) {
                html.element("h4", Words.name("field", field.name().replaceAll("\\[\\d+\\]", "")));
            }
            html.open("blockquote");
            field(field);
            html.close();
        });
        if (card.fields().isEmpty()) {
            html.element("p", Words.of("card.without-text"), "class", "meta");
        }
        chips(card);
        outcome(card);
        rules(card);
        html.open("p", "class", "meta id").element("code", card.id()).close();
        html.close().close();
    }

    private void field(Field field) {
        html.open("bdi");
        for (Piece piece : field.pieces()) {
            if (piece.rules().isEmpty()) {
                html.text(piece.text());
                continue;
            }
            html.open("mark").text(piece.text());
            List<String> numbers = new ArrayList<>();
            piece.rules().forEach(number -> numbers.add(String.valueOf(number)));
            html.element("sup", String.join(",", numbers)).close();
        }
        html.close();
        if (field.cut()) {
            html.element("span", Words.of("card.cut"), "class", "meta");
        }
    }

    private void chips(Card card) {
        if (card.labels().isEmpty()) {
            return;
        }
        html.open("ul", "class", "chips");
        for (Card.Chip chip : card.labels()) {
            html.open("li", "class", chip.corrected() ? "chip corrected" : chip.unsure() ? "chip unsure" : "chip");
            html.say(chip.title()).text(" ");
            html.element("small", Format.decimal(BigDecimal.valueOf(chip.confidence()), 2));
            if (chip.corrected() || chip.unsure()) {
                html.text(" ").say(Words.of(chip.corrected() ? "card.corrected" : "card.unsure"));
            }
            html.close();
        }
        html.close();
    }

    private void outcome(Card card) {
        if (card.outcome().isKnown()) {
            Outcome outcome = card.outcome().get();
            boolean late = outcome.overdue().orElse(false);
            html.element("p", describe(outcome, result.about().zone()), "class", late ? "outcome late" : "outcome");
        }
    }

    /** What came of a message, in words. */
    static LocalizedText describe(Outcome outcome, ZoneId zone) {
        List<LocalizedText> parts = new ArrayList<>();
        parts.add(Words.of("state." + outcome.state().word()));
        if (outcome.answered() && outcome.elapsed().isKnown()) {
            parts.add(
                    Words.of("outcome.after", Format.duration(outcome.elapsed().get())));
        }
        if (outcome.due().isKnown()) {
            parts.add(Words.of("outcome.due", Format.moment(outcome.due().get(), zone)));
        }
        if (outcome.overdue().orElse(false)) {
            parts.add(Words.of("outcome.overdue"));
        }
        return Words.join(" · ", parts);
    }

    private void rules(Card card) {
        if (card.rules().isEmpty()) {
            html.element(
                    "p",
                    Words.of(card.type() == SubjectType.COMMENT ? "card.no-rule" : "card.no-rule-post"),
                    "class",
                    "meta");
            return;
        }
        html.element("h4", Words.of("card.rules"));
        html.open("ol", "class", "rules");
        card.rules().forEach(this::rule);
        html.close();
    }

    private void rule(Spoken spoken) {
        html.open("li").open("strong").say(spoken.title()).close().text(" ");
        if (spoken.severity().isKnown()) {
            severity(html, spoken.severity().get().word());
        }
        html.open("br").say(spoken.message());
        if (spoken.mend().isKnown()) {
            html.open("br").element("span", spoken.mend().get(), "class", "mend");
        }
        for (String measured : spoken.measured()) {
            html.open("br").element("code", measured);
        }
        html.open("br");
        html.open("span", "class", "meta").element("code", spoken.rule());
        for (Basis basis : spoken.basis()) {
            html.text(" · ").text(basis.law());
            if (basis.article().isKnown()) {
                html.text(" ").text(basis.article().get());
            }
            if (basis.confidence().isKnown()) {
                html.text(" (")
                        .say(Words.name("confidence", basis.confidence().get()))
                        .text(")");
            }
        }
        html.close().close();
    }

    static void severity(Html html, String severity) {
        html.element("span", Words.of("severity." + severity), "class", "severity " + severity);
    }
}
