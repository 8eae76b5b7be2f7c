package id.lontara.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Nothing that was not escaped can stand on the page. */
class HtmlTest {

    private final StringBuilder page = new StringBuilder();
    private final Html html = new Html(page);

    @Test
    void textAndAttributesAreEscaped() {
        html.element("b", "<\"&'>", "title", "\"><script>").end();
        assertThat(page).hasToString("<b title=\"&quot;&gt;&lt;script&gt;\">&lt;&quot;&amp;&#39;&gt;</b>");
    }

    @Test
    void whatCouldTurnTheWordsAroundItIsReplaced() {
        html.quoted("a\u202Eb\u2066c\u0000d\uD800e\uFFFE").end();
        assertThat(page).hasToString("<bdi>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD</bdi>");
    }

    @Test
    void emojiStayWhole() {
        html.text("🙏🏽");
        assertThat(page).hasToString("🙏🏽");
    }

    @Test
    void codeAndOtherPlacesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("script"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("b onclick"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("b", "onclick", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a", "href", "javascript:x"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a", "href", "https://example.contoh"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.style("</style><b>"));
        assertThat(page).isEmpty();
    }
}
