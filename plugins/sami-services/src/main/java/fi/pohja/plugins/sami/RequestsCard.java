package fi.pohja.plugins.sami;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many requests wait for a decision, and how many have waited longer than promised. */
final class RequestsCard implements DashboardCard {

    private final Requests requests;

    RequestsCard(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String id() {
        return "requests";
    }

    @Override
    public String title() {
        return "requests";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(SamiServicesPlugin.HANDLE);
    }

    @Override
    public CardContent render(TenantContext context) {
        int days = context.settings(SamiServicesPlugin.SETTINGS).answerDays();
        Instant latest = context.now().minus(Duration.ofDays(days));
        List<ServiceRequest> waiting = requests.list(context).stream()
                .filter(request -> request.state() == RequestState.REQUESTED)
                .toList();
        long late = waiting.stream()
                .filter(request -> request.receivedAt().isBefore(latest))
                .count();
        return new CardContent.Figure(
                BigDecimal.valueOf(waiting.size()),
                context.text("card.unit"),
                late == 0 ? context.text("card.inTime", days) : context.text("card.late", late, days),
                Optional.of("/x/" + SamiServicesPlugin.ID + "/" + RequestsPage.PATH));
    }
}
