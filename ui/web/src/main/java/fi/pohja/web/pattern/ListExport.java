package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.spreadsheet.ExportTable;
import fi.pohja.spreadsheet.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Files of what a list shows. */
public final class ListExport {

    private static final int PAGE = 1_000;

    private ListExport() {}

    /** A column of the file. */
    record Value<T>(ExportColumn column, Function<T, ?> value) {

        static <T> Value<T> words(String heading, Function<T, String> words) {
            return new Value<>(ExportColumn.text(heading), words);
        }

        /** What is a number as the reader writes it becomes one in the file. */
        static <T> Value<T> number(String heading, Function<T, String> number) {
            return new Value<>(ExportColumn.number(heading), row -> {
                String written = number.apply(row);
                return Numbers.number(Cell.text(written))
                        .<Object>map(found -> found)
                        .orElse(written);
            });
        }
    }

    static <T> ExportTable table(String name, List<Value<T>> values, ListRows<T> rows, ListRequest seen) {
        List<List<?>> lines = new ArrayList<>();
        List<T> page;
        do {
            page = rows.rows(new ListRequest(seen.words(), seen.choices(), seen.sort(), lines.size(), PAGE));
            for (T row : page) {
                lines.add(values.stream()
                        .map(value -> (Object) value.value().apply(row))
                        .toList());
            }
        } while (page.size() == PAGE);
        return new ExportTable(name, values.stream().map(Value::column).toList(), lines);
    }

    static void into(SubMenu menu, String name, Function<String, ExportTable> table) {
        for (ExportFormat format : ExportFormat.values()) {
            menu.addItem(link(text("pattern.export." + format), name, format, () -> table.apply(name)));
        }
    }

    /** A link to a file of a table, which is made under the session's lock when it is asked for. */
    public static Anchor link(String words, String name, ExportFormat format, Supplier<ExportTable> table) {
        return new Anchor(
                download -> {
                    UI page = download.getUI();
                    AtomicReference<byte[]> file = new AtomicReference<>(new byte[0]);
                    page.accessSynchronously(() -> file.set(format.write(table.get())));
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType(format.mediaType());
                    download.setContentLength(file.get().length);
                    download.setFileName(format.fileName(name));
                    download.getOutputStream().write(file.get());
                },
                AttachmentType.DOWNLOAD,
                words);
    }
}
