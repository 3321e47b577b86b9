package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.settings.Accent;
import fi.pohja.settings.TenantSettings;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.plugin.SettingsPanel;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tenant's own names, languages, colour and host names, and what the core lets it set. */
@Prototype
@Route(value = "administration/tenant", layout = MainLayout.class)
public class TenantSettingsView extends Div {

    private static final SortedMap<String, String> SAMI =
            new TreeMap<>(Map.of("se", "davvisámegiella", "smn", "anarâškielâ", "sms", "sääʹmǩiõll"));

    private final transient TenantSettings settings;
    private final transient RecordForms forms;
    private final transient PluginSettings core;

    TenantSettingsView(TenantSettings settings, RecordForms forms, PluginSettings core) {
        this.settings = settings;
        this.forms = forms;
        this.core = core;
        show(settings.read());
    }

    private void show(Tenant tenant) {
        PageHeader header = new PageHeader(text("tenant.title")).lead(text("tenant.lead"));
        header.primary(text("record.edit"), Icon.EDIT, this::edit);
        Facts facts = new Facts()
                .fact(text("tenant.field.name"), localized(tenant.name()))
                .fact(text("tenant.field.shortName"), localized(tenant.shortName()))
                .fact(
                        text("tenant.field.languages"),
                        tenant.languages().stream()
                                .map(TenantSettingsView::language)
                                .collect(Collectors.joining(", ")))
                .fact(text("tenant.field.accent"), accent(tenant.accent()))
                .fact(text("tenant.field.hosts"), String.join(", ", tenant.hosts()))
                .fact(text("tenant.code"), tenant.code());
        Div card = new Div(facts);
        card.addClassNames("card", "record-facts");
        removeAll();
        add(header, card, new SettingsPanel(core, Contributions.CORE));
    }

    private static Div localized(LocalizedText text) {
        Div all = new Div();
        Set<String> inOrder = new LinkedHashSet<>();
        Language.complete().stream()
                .map(Language::code)
                .filter(text.values()::containsKey)
                .forEach(inOrder::add);
        inOrder.addAll(text.values().keySet());
        inOrder.forEach(language -> {
            Span name = new Span(text.text(language));
            name.getElement().setAttribute("lang", language);
            Span marked = new Span(language(language));
            marked.addClassName("quiet");
            Div line = new Div(name, marked);
            line.addClassName("localized-line");
            all.add(line);
        });
        return all;
    }

    private static Div accent(String colour) {
        Span swatch = new Span();
        swatch.addClassName("swatch");
        swatch.getStyle().set("background", colour);
        return new Div(swatch, new Span(colour));
    }

    private static String language(String code) {
        return Language.of(code).map(Language::ownName).orElse(SAMI.getOrDefault(code, code));
    }

    private void edit() {
        RecordForm<TenantSettings.Edit> form = forms.form("tenant", "tenant.edit");
        FormFields<TenantSettings.Edit> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, TenantSettings.Edit::name);
        Typed<LocalizedText> shortName = fields.line("shortName", true, TenantSettings.Edit::shortName);
        Typed<String> first = fields.oneOf(
                "defaultLanguage", languages(), edit -> edit.languages().getFirst());
        Typed<List<String>> languages =
                fields.several("languages", true, allLanguages(), code -> code, TenantSettings.Edit::languages);
        Typed<String> accent = fields.colour("accent", TenantSettings.Edit::accent);
        Typed<List<String>> hosts = fields.lines("hosts", true, TenantSettings.Edit::hosts);
        hosts.help(text("tenant.hosts.help"));
        AtomicReference<Optional<Accent.Correction>> corrected = new AtomicReference<>(Optional.empty());
        form.typed(begun -> new TenantSettings.Edit(
                        name.value(),
                        shortName.value(),
                        inOrder(first.value(), languages.value()),
                        accent.value(),
                        hosts.value(),
                        begun.version()))
                .edit(
                        "tenant",
                        this::stored,
                        (typed, version) -> corrected.set(settings.change(new TenantSettings.Edit(
                                        typed.name(),
                                        typed.shortName(),
                                        typed.languages(),
                                        typed.accent(),
                                        typed.hosts(),
                                        version))
                                .corrected()),
                        () -> saved(corrected.get()));
    }

    private Stored<TenantSettings.Edit> stored() {
        Tenant tenant = settings.read();
        // The audit knows the tenant by an id made of its name.
        UUID id = UUID.nameUUIDFromBytes(tenant.id().slug().getBytes(StandardCharsets.UTF_8));
        return new Stored<>(
                id,
                new TenantSettings.Edit(
                        tenant.name(),
                        tenant.shortName(),
                        tenant.languages(),
                        tenant.accent(),
                        tenant.hosts(),
                        tenant.version()),
                tenant.version());
    }

    private void saved(Optional<Accent.Correction> corrected) {
        Tenant tenant = settings.read();
        UI.getCurrent()
                .getPage()
                .executeJs("document.documentElement.style.setProperty('--pohja-accent', $0)", tenant.accent());
        corrected.ifPresent(
                correction -> Notice.refused(text("tenant.accent.corrected", correction.chosen(), correction.used())));
        show(tenant);
    }

    /** The default stands first. */
    private static List<String> inOrder(String first, List<String> chosen) {
        Set<String> ordered = new LinkedHashSet<>();
        ordered.add(first);
        ordered.addAll(chosen);
        return List.copyOf(ordered);
    }

    /** With those that exist as far as somebody has written them. */
    private static List<Choice<String>> allLanguages() {
        return Stream.concat(
                        languages().stream(),
                        SAMI.entrySet().stream()
                                .map(sami -> new Choice<>(sami.getKey(), sami.getKey(), sami.getValue())))
                .toList();
    }

    /** Those the whole interface exists in. */
    private static List<Choice<String>> languages() {
        return Language.complete().stream()
                .map(language -> new Choice<>(language.code(), language.code(), language.ownName()))
                .toList();
    }
}
