package fi.pohja.importing.internal;

import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file's headings mean. */
@Singleton
final class Headings {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Texts texts;

    Headings(Texts texts) {
        this.texts = texts;
    }

    /**
     * Columns by the import's keys: first those whose heading is a known name, then those whose heading begins with one
     * ("Kunta (nimi)").
     */
    Map<String, Integer> guess(Import<?> kind, SheetRow heading) {
        List<String> found =
                heading.cells().stream().map(cell -> plain(cell.text())).toList();
        Map<String, Integer> mapping = new LinkedHashMap<>();
        for (boolean exact : new boolean[] {true, false}) {
            for (ImportColumn column : kind.columns()) {
                if (mapping.containsKey(column.key())) {
                    continue;
                }
                List<String> names = names(kind, column);
                for (int at = 0; at < found.size(); at++) {
                    String text = found.get(at);
                    boolean means = !text.isEmpty()
                            && names.stream().anyMatch(name -> exact ? text.equals(name) : text.startsWith(name + " "));
                    if (means && !mapping.containsValue(at)) {
                        mapping.put(column.key(), at);
                        break;
                    }
                }
            }
        }
        return mapping;
    }

    private List<String> names(Import<?> kind, ImportColumn column) {
        List<String> names = new ArrayList<>();
        for (String language : Texts.COMPLETE) {
            texts.find(language, "import." + kind.kind() + "." + column.key())
                    .ifPresent(name -> names.add(plain(name)));
        }
        column.synonyms().forEach(synonym -> names.add(plain(synonym)));
        names.add(plain(column.key()));
        return names;
    }

    private static String plain(String heading) {
        String decomposed = Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return NOT_LETTERS
                .matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** What tells one set of headings from another. */
    static byte[] fingerprint(SheetRow heading) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            heading.cells().forEach(cell -> {
                digest.update(plain(cell.text()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
