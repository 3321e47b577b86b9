package fi.pohja.web.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Location;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.Writing;
import fi.pohja.text.Formats;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.record.DayField;
import fi.pohja.web.record.UploadWords;
import fi.pohja.web.work.CardDrawing;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page of a plugin has while it is open. */
final class OpenPage implements PageContext {

    private final Contributions contributions;
    private final PluginCalls calls;
    private final CardDrawing drawing;
    private final String plugin;
    private final String contribution;
    private final Language language;
    private final String below;
    private final UI browserPage;

    OpenPage(
            Contributions contributions,
            PluginCalls calls,
            CardDrawing drawing,
            Contributed<Page> page,
            Language language,
            String below,
            UI browserPage) {
        this.contributions = contributions;
        this.calls = calls;
        this.drawing = drawing;
        this.plugin = page.plugin();
        this.contribution = PluginFrame.contribution(page);
        this.language = language;
        this.below = below;
        this.browserPage = browserPage;
    }

    @Override
    public String language() {
        return language.code();
    }

    @Override
    public String text(String key, Object... arguments) {
        return contributions.text(plugin, language.code(), key, arguments);
    }

    @Override
    public Writing writing() {
        return Formats.of(language.code());
    }

    @Override
    public String time(LocalDateTime time) {
        return Formats.of(language.code()).moment(time.atZone(Formats.FINLAND));
    }

    @Override
    public DatePicker.DatePickerI18n calendar() {
        return DayField.calendar();
    }

    @Override
    public UploadI18N upload(String add, String drop, String tooLarge) {
        return UploadWords.of(add, drop, tooLarge);
    }

    @Override
    public List<String> letters() {
        return language.further().map(FurtherLanguage::letters).orElse(List.of());
    }

    @Override
    public String below() {
        return below;
    }

    @Override
    public void open(String path) {
        Location location = new Location("x/" + plugin + (path.isEmpty() ? "" : "/" + path));
        browserPage.navigate(location.getPath(), location.getQueryParameters());
    }

    @Override
    public Component drawn(String title, CardContent content) {
        return drawing.draw(title, content);
    }

    @Override
    public <T extends @Nullable Object> T call(Function<TenantContext, T> work) {
        return calls.inPage(plugin, contribution, language.code(), work);
    }
}
