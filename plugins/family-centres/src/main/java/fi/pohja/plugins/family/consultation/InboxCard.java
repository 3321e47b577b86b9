package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How many consultations wait: for an answer of ours, or for us to read the answer. */
final class InboxCard implements DashboardCard {

    private final Consultations consultations;

    InboxCard(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String id() {
        return "consultations";
    }

    @Override
    public String title() {
        return "consultations";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(ConsultationPart.CONSULT);
    }

    @Override
    public CardContent render(TenantContext context) {
        List<Consultation> waiting = consultations.list(context).stream()
                .filter(one -> one.shared().endedAt().isEmpty())
                .filter(one -> one.coordinates() ? one.state().waits() : one.own() && one.state() == State.ANSWERED)
                .toList();
        long late = waiting.stream().filter(one -> one.overdue(context.today())).count();
        boolean core = consultations.coordinates(context);
        return new CardContent.Figure(
                BigDecimal.valueOf(waiting.size()),
                context.text(core ? "consultations.card.core" : "consultations.card.own"),
                late == 0 ? context.text("consultations.card.inTime") : context.text("consultations.card.late", late),
                Optional.of("/x/" + ConsultationPart.PLUGIN + "/" + ConsultationsPage.PATH));
    }
}
