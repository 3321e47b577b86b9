package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.need.NeedTheme;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The themes needs are grouped by. */
@Prototype
@Route(value = NeedPages.THEMES, layout = MainLayout.class)
public class ThemesView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NeedThemes themes;
    private final transient RecordForms forms;
    private final boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);

    private record Named(LocalizedText name) {}

    ThemesView(NeedThemes themes, RecordForms forms) {
        this.themes = themes;
        this.forms = forms;
        draw();
    }

    private void draw() {
        removeAll();
        PageHeader header = new PageHeader(text("needs.themes")).under(text("needs.title"), NeedPages.NEEDS);
        if (handles) {
            header.primary(text("need.theme.new"), Icon.PLUS, this::create);
        }
        add(header);
        List<NeedTheme> all = themes.list();
        if (all.isEmpty()) {
            add(new EmptyState(Icon.FILTER, text("need.themes.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        all.forEach(theme -> list.add(new ListItem(line(theme))));
        add(new Section(text("needs.themes"), list));
    }

    private Div line(NeedTheme theme) {
        Anchor name = new Anchor(
                NeedPages.NEEDS + "?" + NeedLists.THEME + "=" + theme.id().value(), words(theme.name()));
        Span count = new Span(text("needs.count", theme.needs()));
        count.addClassName("fact-note");
        Div line = new Div(name, count);
        line.addClassName("need-line");
        if (handles) {
            line.add(new RowMenu(text("record.menu.of", words(theme.name())))
                    .item(Icon.EDIT, text("record.edit"), () -> rename(theme.id()))
                    .item(Icon.DELETE, text("need.theme.delete"), () -> {
                        if (Attempt.to(() -> themes.delete(theme.id(), theme.version()))) {
                            Notice.done(text("need.theme.deleted", words(theme.name())));
                        }
                        draw();
                    }));
        }
        return line;
    }

    private void create() {
        RecordForm<Named> form = forms.form("need.theme", "need.theme.new");
        Typed<LocalizedText> name = form.fields().line("name", true, Named::name);
        form.typed(stored -> new Named(name.value()))
                .create(
                        "need-theme/new",
                        new Named(LocalizedText.none()),
                        named -> themes.create(named.name()),
                        this::draw);
    }

    private void rename(NeedThemeId id) {
        RecordForm<Named> form = forms.form("need.theme", "need.theme.edit");
        Typed<LocalizedText> name = form.fields().line("name", true, Named::name);
        form.typed(stored -> new Named(name.value()))
                .edit(
                        "need-theme/" + id.value(),
                        () -> {
                            NeedTheme now = themes.find(id).orElseThrow(() -> new NotFoundException(id.value()));
                            return new Stored<>(id.value(), new Named(now.name()), now.version());
                        },
                        (named, version) -> themes.rename(id, version, named.name()),
                        this::draw);
    }
}
