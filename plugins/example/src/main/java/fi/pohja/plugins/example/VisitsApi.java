package fi.pohja.plugins.example;

import fi.pohja.spi.ApiResource;
import fi.pohja.spi.TenantContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Operations for other programs: {@code GET} and {@code POST /api/plugins/visits/visits}. */
final class VisitsApi implements ApiResource {

    private final Visits visits;

    VisitsApi(Visits visits) {
        this.visits = visits;
    }

    /** How many are wanted. */
    public record Wanted(@Min(1) @Max(200) int most) {}

    /** A new visit. */
    public record Draft(
            @NotBlank @Size(max = 200) String place,
            @NotNull LocalDate day,
            @NotNull @Size(max = 2000) String note) {}

    /** Visits. */
    public record Found(List<Visit> items, int total) {}

    @Override
    public String path() {
        return "visits";
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(
                new Operation<>(Method.GET, "", Wanted.class, Found.class, "READ", "The latest visits.", this::find),
                new Operation<>(
                        Method.POST,
                        "",
                        Draft.class,
                        Visit.class,
                        VisitsPlugin.RECORD,
                        "Records a visit.",
                        (context, draft) ->
                                Optional.of(visits.add(context, draft.place(), draft.day(), draft.note()))));
    }

    private Optional<Found> find(TenantContext context, Wanted wanted) {
        List<Visit> found = visits.list(context, wanted.most());
        return Optional.of(new Found(found, found.size()));
    }
}
