package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectKind;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.programme.PartyNotes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commitment of each that takes part in a project, or in the parts of an umbrella. */
@Singleton
final class PartyCommitments implements PartyNotes {

    private final Commitments commitments;

    PartyCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Map<OrganisationId, List<Component>> of(Project project) {
        Map<OrganisationId, List<Component>> notes = new HashMap<>();
        if (project.kind() == ProjectKind.UMBRELLA) {
            project.parts()
                    .forEach(part -> commitments
                            .of(part.id())
                            .forEach(commitment -> note(notes, commitment, part.code() + ": ")));
        } else {
            commitments.of(project.id()).forEach(commitment -> note(notes, commitment, ""));
        }
        return notes;
    }

    private static void note(Map<OrganisationId, List<Component>> notes, Commitment commitment, String where) {
        Stream.concat(Stream.of(commitment.organisation()), commitment.municipalities().stream())
                .map(NamedOrganisation::id)
                .distinct()
                .forEach(id ->
                        notes.computeIfAbsent(id, any -> new ArrayList<>()).add(badge(commitment, where)));
    }

    private static Anchor badge(Commitment commitment, String where) {
        String state = CommitmentWords.state(commitment.state());
        Anchor link = CommitmentView.link(commitment, "");
        link.add(new StateBadge(where + state, CommitmentWords.tone(commitment.state())));
        link.setTitle(text("commitments.party", where + state));
        return link;
    }
}
