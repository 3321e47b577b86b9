package fi.pohja.programme.internal;

import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.GoalMeasures;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NationalProgramme;
import fi.pohja.programme.NationalProgrammes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.tags.Tag;

/** {@code /api/programmes}: reference data, the same for every tenant, with what the tenant does for it. */
@Controller("/api")
@Tag(name = "Programmes")
@UsualRefusals
final class ProgrammesResource {

    private final NationalProgrammes programmes;
    private final Measures measures;

    ProgrammesResource(NationalProgrammes programmes, Measures measures) {
        this.programmes = programmes;
        this.measures = measures;
    }

    /** The national programmes with their goals and the tenant's projects under them. */
    @Get("/programmes")
    Page<NationalProgramme> listProgrammes() {
        return Page.whole(programmes.list());
    }

    /** A national programme. */
    @Get("/programmes/{key}")
    NationalProgramme openProgramme(@PathVariable String key) {
        return programmes.open(key);
    }

    /** The goals of a national programme by number, each with the tenant's measures beneath it. */
    @Get("/programmes/{key}/goals")
    Page<GoalMeasures> listGoalsOfProgramme(@PathVariable String key) {
        return Page.whole(measures.byNationalGoal(programmes.open(key).key()));
    }
}
