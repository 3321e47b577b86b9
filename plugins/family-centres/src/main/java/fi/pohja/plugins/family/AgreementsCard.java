package fi.pohja.plugins.family;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agreements with partners that end soon or are to be looked at again, the most urgent first. */
final class AgreementsCard implements DashboardCard {

    private static final int MOST = 8;

    private final Centres centres;
    private final Partners partners;

    AgreementsCard(Centres centres, Partners partners) {
        this.centres = centres;
        this.partners = partners;
    }

    @Override
    public String id() {
        return "agreements";
    }

    @Override
    public String title() {
        return "card.agreements";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(FamilyCentresPlugin.NETWORK);
    }

    @Override
    public CardContent render(TenantContext context) {
        int days = context.settings(FamilyCentresPlugin.SETTINGS).reviewDays();
        Map<UUID, Centre> byId =
                centres.list(context).stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        return new CardContent.Table(
                List.of(context.text("partner.name"), context.text("centre"), context.text("card.agreements.due")),
                partners.due(context, context.today().plusDays(days)).stream()
                        .limit(MOST)
                        .map(partner -> row(context, byId, partner))
                        .toList(),
                context.text("card.agreements.none", days));
    }

    private static CardContent.Table.Row row(TenantContext context, Map<UUID, Centre> centres, Partner partner) {
        LocalDate due = partner.due().orElseThrow();
        boolean ends = partner.until().filter(due::equals).isPresent();
        return new CardContent.Table.Row(
                List.of(
                        partner.name(),
                        Optional.ofNullable(centres.get(partner.centre()))
                                .map(centre -> centre.name().text(context.language()))
                                .orElse(""),
                        context.text(ends ? "card.agreements.ends" : "card.agreements.review", due)),
                Optional.of("/x/" + FamilyCentresPlugin.ID + "/" + CentresPage.PATH + "/" + partner.centre()));
    }
}
