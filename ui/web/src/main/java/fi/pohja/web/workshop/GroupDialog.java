package fi.pohja.web.workshop;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import fi.pohja.need.NeedTheme;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.record.Attempt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Asks under which theme needs belong; a name that is not there yet becomes one. */
final class GroupDialog {

    private GroupDialog() {}

    static void ask(NeedThemes themes, Consumer<NeedThemeId> done) {
        List<NeedTheme> known = themes.list();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text("workshop.group.title"));
        ComboBox<NeedTheme> box = new ComboBox<>(text("workshop.theme"));
        box.setItems(known);
        box.setItemLabelGenerator(theme -> words(theme.name()));
        box.setAllowCustomValue(true);
        box.setWidthFull();
        AtomicReference<String> typed = new AtomicReference<>("");
        box.addCustomValueSetListener(custom -> typed.set(custom.getDetail().strip()));
        Button store = new Button(text("workshop.group.do"), click -> {
            Optional<NeedThemeId> theme = Optional.ofNullable(box.getValue()).map(NeedTheme::id);
            if (theme.isEmpty() && !typed.get().isEmpty()) {
                theme = named(known, typed.get()).or(() -> create(themes, typed.get()));
            }
            theme.ifPresent(id -> {
                dialog.close();
                done.accept(id);
            });
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(box);
        dialog.getFooter().add(new Button(text("record.cancel"), click -> dialog.close()), store);
        dialog.open();
        box.focus();
    }

    private static Optional<NeedThemeId> named(List<NeedTheme> known, String name) {
        return known.stream()
                .filter(theme -> words(theme.name()).equalsIgnoreCase(name))
                .map(NeedTheme::id)
                .findFirst();
    }

    private static Optional<NeedThemeId> create(NeedThemes themes, String name) {
        AtomicReference<Optional<NeedThemeId>> made = new AtomicReference<>(Optional.empty());
        Attempt.to(() -> made.set(Optional.of(
                themes.create(LocalizedText.of(Language.current().code(), name)).id())));
        return made.get();
    }
}
