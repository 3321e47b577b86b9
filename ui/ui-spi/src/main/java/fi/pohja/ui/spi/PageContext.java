package fi.pohja.ui.spi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.Writing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page has while it is open. For listeners and whatever else runs under the session's lock; not for other
 * threads. Listeners reach data through {@link #call}.
 */
public interface PageContext {

    /** The language of the user interface. */
    String language();

    /**
     * A text of the plugin's own message bundles, with arguments filled in as {@link fi.pohja.spi.Translator#text} says:
     * days and moments as people write them.
     */
    String text(String key, Object... arguments);

    /** How days, times of day and numbers are written in {@link #language()}. Since 1.2. */
    Writing writing();

    /** A day as the language writes it, such as 31.1.2026. Since 1.2. */
    default String day(LocalDate day) {
        return writing().day(day);
    }

    /** A day and a time of day as the language writes them. Since 1.2. */
    default String time(LocalDateTime time) {
        return writing().day(time.toLocalDate()) + " " + writing().time(time.toLocalTime());
    }

    /**
     * The words of a calendar in which a day is chosen: names of months and days, and what is said around them, as on the
     * host's own pages. Since 1.2.
     */
    default DatePicker.DatePickerI18n calendar() {
        return new DatePicker.DatePickerI18n();
    }

    /**
     * What an upload says while a file is chosen, on its way and refused, as on the host's own pages. Since 1.2.
     *
     * @param add the words of the button with which a file is chosen, in {@link #language()}
     * @param drop what stands beside it, for who drops a file there
     * @param tooLarge why a file is too large and what to do
     */
    default UploadI18N upload(String add, String drop, String tooLarge) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooLarge));
    }

    /** The letters beside a to z, å, ä and ö of the language, in the order of its alphabet; mostly none. Since 1.2. */
    default List<String> letters() {
        return List.of();
    }

    /**
     * What stands in the address below the page's own path, without a slash before it, such as the id of a record; empty
     * at the page itself.
     */
    String below();

    /**
     * Leads the reader to a page of the same plugin.
     *
     * @param path of the page, with what is to stand below it
     */
    void open(String path);

    /**
     * A drawing of anything a card can show, as the host draws it everywhere: the same look, readable without eyes, with
     * the table behind a picture one click away. A {@link CardContent.MapLayer} becomes the map of the municipalities of the
     * counties its codes belong to, coloured by value, with a legend, its source and what is missing told apart. Numbers in
     * the legend are whole. For the thread that holds the session's lock, to be added to this page; it does not change when
     * the data do: make another. Since 1.2.
     *
     * @param title what is drawn, a final text in {@link #language()}
     * @param content texts in it are final, too
     */
    Component drawn(String title, CardContent content);

    /**
     * Calls work with a fresh {@link TenantContext}, valid for this call only, on the calling thread, in a transaction
     * of its own that is rolled back when the work throws.
     *
     * @throws fi.pohja.spi.PluginException as thrown by the work
     */
    <T extends @Nullable Object> T call(Function<TenantContext, T> work);
}
