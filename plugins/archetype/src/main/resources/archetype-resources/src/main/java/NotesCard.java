package ${package};

import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.util.Optional;

/** One number with its unit, what it counts, and where to read more. */
final class NotesCard implements DashboardCard {

    private final Notes notes;

    NotesCard(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String title() {
        return "notes";
    }

    @Override
    public CardContent render(TenantContext context) {
        int days = context.settings(NotesPlugin.SETTINGS).days();
        return new CardContent.Figure(
                BigDecimal.valueOf(notes.count(context, days)),
                context.text("notes.count"),
                context.text("notes.count.note", days),
                Optional.of("/x/" + NotesPlugin.ID));
    }
}
