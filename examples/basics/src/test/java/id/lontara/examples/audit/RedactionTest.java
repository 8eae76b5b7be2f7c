package id.lontara.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and addresses of people in texts that are shown whole. */
class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("0411-550170"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIK 7399025108920003 sudah kami perbarui|NIK 73••••••••••••03 sudah kami perbarui",
                "hp 0840-1234-5678 ya|hp 08••-••••-••78 ya",
                "surat ke ani.rekaan@pos.contoh|surat ke ••••••••••@pos.contoh",
                "Darurat 0411-550170 atau 0411 550170|Darurat 0411-550170 atau 0411 550170",
                "anggaran Rp 12.500.000.000 tahun 2025|anggaran Rp 12.500.000.000 tahun 2025",
                "buka 08.00-14.00, antre 97|buka 08.00-14.00, antre 97",
                "terima kasih @bpbdtanete.contoh|terima kasih @bpbdtanete.contoh"
            })
    void coversWhatBelongsToPeopleAndLeavesTheRest(String text, String shown) {
        char[] characters = text.toCharArray();
        redaction.cover(characters);
        assertThat(new String(characters)).isEqualTo(shown);
    }
}
