package fi.pohja.web.service;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.record.Choice;
import java.util.List;
import java.util.stream.Collectors;

/** The languages people are served in, in words. */
final class ServiceLanguages {

    private static final List<String> CODES = List.of("fi", "sv", "en", "se", "smn", "sms", "fse", "fss");

    private ServiceLanguages() {}

    /** The names of languages, separated by commas; one without a name by its code. */
    static String words(List<String> codes) {
        return codes.stream().map(ServiceLanguages::name).collect(Collectors.joining(", "));
    }

    private static String name(String code) {
        return CODES.contains(code) ? text("service.language." + code) : code;
    }

    static List<Choice<String>> choices() {
        return CODES.stream().map(code -> new Choice<>(code, code, name(code))).toList();
    }

    static List<ListDetail.Option> options() {
        return CODES.stream()
                .map(code -> new ListDetail.Option(code, name(code)))
                .toList();
    }
}
