package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.ProjectFunding;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.Picture;
import fi.pohja.web.record.ConstantWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A project's sums as bars of one scale, the table behind them. */
final class FundingBars {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private FundingBars() {}

    /** Empty unless there are two sums to compare. */
    static Optional<Picture> of(ProjectFunding money) {
        List<FundingKind> known = List.of(FundingKind.values()).stream()
                .filter(kind -> money.sums().of(kind).isPresent())
                .toList();
        BigDecimal most = known.stream()
                .flatMap(kind -> money.sums().of(kind).stream())
                .map(FundingSums.Sum::euros)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (known.size() < 2 || most.signum() == 0) {
            return Optional.empty();
        }
        Div bars = new Div();
        bars.addClassName("funding-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        known.forEach(kind -> money.sums().of(kind).ifPresent(sum -> bars.add(bar(kind, sum, most))));
        String summary = money.sums()
                .grantShare()
                .map(share -> text("funding.summary.granted", Amounts.percent(Optional.of(share))))
                .or(() -> money.sums()
                        .appliedShare()
                        .map(share -> text("funding.summary.applied", Amounts.percent(Optional.of(share)))))
                .orElse("");
        return Optional.of(new Picture(text("funding.picture"), summary, bars, () -> table(money, known))
                .source(text("funding.picture.unit")));
    }

    private static Div bar(FundingKind kind, FundingSums.Sum sum, BigDecimal most) {
        Span name = new Span(ConstantWords.of("funding.kind", kind));
        name.addClassName("funding-bar-name");
        Span fill = new Span();
        fill.addClassNames("funding-bar-fill", "funding-" + kind.name().toLowerCase(Locale.ROOT));
        fill.getStyle().set("width", sum.euros().multiply(WHOLE).divide(most, 2, RoundingMode.HALF_UP) + "%");
        Span track = new Span(fill);
        track.addClassName("funding-bar-track");
        Span figure = new Span(Amounts.full(sum.euros(), sum.approximate()));
        figure.addClassName("funding-bar-figure");
        Div bar = new Div(name, track, figure);
        bar.addClassName("funding-bar");
        return bar;
    }

    private static DataTable table(ProjectFunding money, List<FundingKind> known) {
        DataTable table = new DataTable(
                text("funding.picture"),
                List.of(
                        DataTable.Column.words(text("funding.field.kind")),
                        DataTable.Column.numbers(text("funding.field.amount"))));
        known.forEach(kind -> table.row(List.of(
                ConstantWords.of("funding.kind", kind),
                Amounts.full(money.sums().of(kind)))));
        return table;
    }
}
