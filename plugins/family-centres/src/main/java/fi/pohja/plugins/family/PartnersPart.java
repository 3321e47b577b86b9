package fi.pohja.plugins.family;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.family.Partner.Sector;
import fi.pohja.spi.core.Organisation;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The partners of a family centre and what was agreed with each. Under the session's lock. */
final class PartnersPart extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Partners partners;
    private final transient Centre centre;
    private final Grid<Partner> grid = new Grid<>();
    private final Details details;
    private transient Optional<Partner> changing = Optional.empty();

    private final ComboBox<String> name;
    private final Select<Sector> sector;
    private final TextField role;
    private final DatePicker from;
    private final DatePicker until;
    private final DatePicker review;
    private final transient List<Organisation> organisations;

    PartnersPart(PageContext context, Partners partners, Centre centre, boolean edits) {
        this.context = context;
        this.partners = partners;
        this.centre = centre;
        organisations = context.call(call -> call.organisations().list(""));
        name = new ComboBox<>(context.text("partner.name"));
        sector = Fields.constants(context, "partner.sector", "sector", Sector.values());
        role = Fields.line(context, "partner.role", Centres.LONGEST_NAME);
        from = Fields.day(context, "partner.from");
        until = Fields.day(context, "partner.until");
        review = Fields.day(context, "partner.review");
        details = Parts.folded(context.text("partner.new"));
        setPadding(false);
        add(new H2(context.text("centre.partners")));
        columns(edits);
        add(grid);
        if (edits) {
            add(form());
        }
        show();
    }

    private void columns(boolean edits) {
        grid.addColumn(Partner::name)
                .setHeader(context.text("partner.name"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(partner -> context.text("sector." + partner.sector()))
                .setHeader(context.text("partner.sector"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(Partner::role)
                .setHeader(context.text("partner.role"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(partner -> Days.day(context, partner.from()) + "–"
                        + day(partner.until()).orElse(context.text("partner.until.none")))
                .setHeader(context.text("partner.agreement"))
                .setAutoWidth(true);
        grid.addColumn(partner -> day(partner.review()).orElse(""))
                .setHeader(context.text("partner.review"))
                .setAutoWidth(true);
        if (edits) {
            grid.addComponentColumn(partner -> new HorizontalLayout(
                            Parts.quiet(
                                    context,
                                    "change",
                                    context.text("partner.change.of", partner.name()),
                                    () -> fill(partner)),
                            Parts.quiet(
                                    context,
                                    "remove",
                                    context.text("partner.remove.of", partner.name()),
                                    () -> remove(partner))))
                    .setHeader(context.text("action"))
                    .setAutoWidth(true);
        }
        grid.setEmptyStateText(context.text("partners.empty"));
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setAllRowsVisible(true);
    }

    private Optional<String> day(Optional<LocalDate> day) {
        return day.map(known -> Days.day(context, known));
    }

    private Details form() {
        name.setItems(organisations.stream().map(this::named).toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        name.setHelperText(context.text("partner.name.help"));
        name.setWidthFull();
        details.add(name, sector, role, from, until, review, Parts.primary(context, "save", this::save));
        fill();
        return details;
    }

    private String named(Organisation organisation) {
        return organisation.name().text(context.language());
    }

    private void fill() {
        changing = Optional.empty();
        name.clear();
        sector.setValue(Sector.NGO);
        role.clear();
        from.setValue(context.call(call -> call.today()));
        until.clear();
        review.clear();
    }

    private void fill(Partner partner) {
        changing = Optional.of(partner);
        name.setValue(partner.name());
        sector.setValue(partner.sector());
        role.setValue(partner.role());
        from.setValue(partner.from());
        until.setValue(partner.until().orElse(null));
        review.setValue(partner.review().orElse(null));
        details.setOpened(true);
        name.focus();
    }

    private void save() {
        String typed = name.getOptionalValue().orElse("");
        Partners.Draft draft = new Partners.Draft(
                organisations.stream()
                        .filter(one -> named(one).equals(typed))
                        .map(one -> one.id().value())
                        .findFirst(),
                typed,
                sector.getValue(),
                role.getValue(),
                from.getOptionalValue(),
                until.getOptionalValue(),
                review.getOptionalValue());
        context.call(call -> {
            partners.store(call, centre.id(), changing.map(Partner::id), draft);
            return true;
        });
        fill();
        show();
        Notification.show(context.text("saved"));
    }

    private void remove(Partner partner) {
        Parts.ask(
                context,
                context.text("partner.remove.of", partner.name()),
                context.text("partner.remove.what"),
                "remove",
                () -> {
                    context.call(call -> {
                        partners.remove(call, partner.id());
                        return true;
                    });
                    show();
                });
    }

    private void show() {
        List<Partner> found = context.call(call -> partners.of(call, centre.id()));
        grid.setItems(found);
    }
}
