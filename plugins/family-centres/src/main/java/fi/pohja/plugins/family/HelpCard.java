package fi.pohja.plugins.family;

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many families wait for contact, how many of them longer than promised, and whom to ask again how things are. */
final class HelpCard implements DashboardCard {

    private final HelpRequests requests;

    HelpCard(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public String id() {
        return "help";
    }

    @Override
    public String title() {
        return "help";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(FamilyCentresPlugin.HANDLE);
    }

    @Override
    public CardContent render(TenantContext context) {
        LocalDate today = context.today();
        List<HelpRequest> all = requests.list(context);
        long waiting =
                all.stream().filter(request -> request.state() == HelpState.NEW).count();
        long late = all.stream().filter(request -> request.overdue(today)).count();
        long again = all.stream().filter(request -> request.followUpDue(today)).count();
        String contact = late == 0 ? context.text("card.help.inTime") : context.text("card.help.late", late);
        return new CardContent.Figure(
                BigDecimal.valueOf(waiting),
                context.text("card.help.unit"),
                again == 0 ? contact : contact + " " + context.text("card.help.followUp", again),
                Optional.of("/x/" + FamilyCentresPlugin.ID + "/" + HelpPage.PATH));
    }
}
