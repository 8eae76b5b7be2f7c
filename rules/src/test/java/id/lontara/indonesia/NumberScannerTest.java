package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.indonesia.NumberScanner.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK 7399014506900003.",
                "7399015203880012",
                "KK 7399.0112.0485.0007 atas nama warga",
                "7399-0112-0485-0007",
                "73 99 01 12 04 85 0007",
                "no.7399010112850007,",
                "(7399010112850007)",
                "3 orang: 7399010112850007 7399015203880012"
            })
    void numbersBuiltLikeANikAreFound(String text) {
        assertThat(new NumberScanner(text).identityNumbers()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456, a day of 78",
        "9999010112850007, no such province",
        "7300010112850007, regency 00",
        "7399000112850007, district 00",
        "7399010012850007, day 00",
        "7399013212850007, day 32",
        "7399013102850007, the 31st of February",
        "7399013002850007, the 30th of February",
        "7399012902850007, the 29th of February 1985",
        "7399016902850007, the same for a woman",
        "7399013104850007, the 31st of April",
        "7399010113850007, month 13",
        "7399010100850007, month 00",
        "7399017212850007, day 72",
        "7399010112850000, serial 0000",
        "739901011285000, fifteen digits",
        "73990101128500071, seventeen digits",
        "17399010112850007, a digit before",
        "7399  0112  0485  0007, two spaces between",
        "7399/0112/0485/0007, slashes between",
        "7399a010112850007, a letter within"
    })
    void numbersOfAnotherStructureAreNot(String text, String why) {
        assertThat(new NumberScanner(text).identityNumbers()).as(why).isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryExistsInLeapYears() {
        assertThat(new NumberScanner("7399012902840007").identityNumbers()).hasSize(1);
        assertThat(new NumberScanner("7399012902000007").identityNumbers()).hasSize(1);
        assertThat(new NumberScanner("7399016902840007").identityNumbers()).hasSize(1);
    }

    @Test
    void whatNobodySeesHidesNoNumber() {
        List<String> hidden = List.of(
                "7399\u200B0101\u200D1285\u20600007",
                "7399\u00AD0101\uFE0F1285\u03010007",
                "\uFF17\uFF13\uFF19\uFF19\uFF10\uFF11\uFF10\uFF11\uFF11\uFF12\uFF18\uFF15\uFF10\uFF10\uFF10\uFF17",
                "7399\u00A00101\u20091285\u30000007",
                "7399\u20110101\u20131285\u22120007",
                "7399\u0660\u0661\u0660\u06611285\u06F0\u06F0\u06F0\u06F7",
                "7\uFE0F\u20E33\uFE0F\u20E39\uFE0F\u20E39\uFE0F\u20E3010112850007",
                "\u2466\u2462\u2468\u2468010112850007",
                "\uD835\uDFD5\uD835\uDFD1\uD835\uDFD7\uD835\uDFD7010112850007");

        assertThat(hidden)
                .allSatisfy(text -> assertThat(new NumberScanner(text).identityNumbers())
                        .extracting(Found::digits)
                        .containsExactly("7399010112850007"));
    }

    @Test
    void thePlaceRunsFromTheFirstDigitToTheLast() {
        Found found = new NumberScanner("NIK: 7399.0101.1285.0007 (ibu)")
                .identityNumbers()
                .get(0);

        assertThat("NIK: 7399.0101.1285.0007 (ibu)".substring(found.start(), found.end()))
                .isEqualTo("7399.0101.1285.0007");
    }

    @ParameterizedTest
    @CsvSource({
        "0812-7399-0115, 081273990115",
        "081273990114, 081273990114",
        "+62 812 7399 0115, 6281273990115",
        "62812.7399.0115, 6281273990115",
        "(0812) 7399-0115, 081273990115",
        "0840 2222 7399, 084022227399",
        "\uFF10\uFF18\uFF11\uFF1273990115, 081273990115",
        "0812\u200B7399\u200B0115, 081273990115"
    })
    void mobileNumbersAreFound(String text, String digits) {
        assertThat(new NumberScanner("hubungi " + text + " ya").telephones())
                .extracting(Found::digits)
                .containsExactly(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0411-550110",
                "112",
                "08.00-15.00",
                "0802345678",
                "081234567",
                "08123456789012345",
                "2025-10-12",
                "Rp 81.273.990.114",
                "7399010812739901"
            })
    void otherNumbersAreNot(String text) {
        assertThat(new NumberScanner(text).telephones()).isEmpty();
    }

    @Test
    void thePlusBelongsToTheNumber() {
        Found found = new NumberScanner("wa +62812-7399-0115").telephones().get(0);

        assertThat("wa +62812-7399-0115".substring(found.start(), found.end())).isEqualTo("+62812-7399-0115");
    }

    @Test
    void hotlinesAreComparedWithoutSeparatorsAndCountryCode() {
        assertThat(NumberScanner.comparable("+62 840-7399-1010")).isEqualTo("084073991010");
        assertThat(NumberScanner.comparable("0840 7399 1010")).isEqualTo("084073991010");
    }

    @Test
    void hostileTextIsReadInOnePass() {
        String digits = "7".repeat(1_000_000);
        String spaced = "08 ".repeat(300_000);
        String marks = "7" + "\u0301".repeat(100_000) + "399010112850007";

        assertThat(new NumberScanner(digits).identityNumbers()).isEmpty();
        assertThat(new NumberScanner(digits).telephones()).isEmpty();
        assertThat(new NumberScanner(spaced).identityNumbers()).isEmpty();
        assertThat(new NumberScanner(spaced).telephones()).isEmpty();
        assertThat(new NumberScanner(marks).identityNumbers()).hasSize(1);
        assertThat(new NumberScanner("\uD835").telephones()).isEmpty();
        assertThat(new NumberScanner("").identityNumbers()).isEmpty();
    }
}
