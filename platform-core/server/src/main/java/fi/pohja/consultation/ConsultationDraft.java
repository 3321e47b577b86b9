package fi.pohja.consultation;

import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a consultation. Limits: title required, 300 characters; description and target groups 20,000; at
 * most 30 questions of 1,000 characters, which stay as they are once it was opened; a project that exists; closes not
 * before it opens. To be opened it needs a question and a last day that has not passed.
 *
 * @param targetGroups who is asked, in words
 * @param opensOn first day of the period, in Helsinki; from the moment it is opened when nothing is said
 * @param closesOn last day of the period, in Helsinki
 * @param forEverybody whether the public page takes responses without a personal link
 */
public record ConsultationDraft(
        LocalizedText title,
        LocalizedText description,
        LocalizedText targetGroups,
        List<LocalizedText> questions,
        Optional<ProjectId> project,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn,
        boolean forEverybody,
        List<String> sourceRefs) {

    public ConsultationDraft {
        questions = List.copyOf(questions);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A consultation with what every one has; the rest is empty. */
    public static ConsultationDraft of(LocalizedText title) {
        return new ConsultationDraft(
                title,
                LocalizedText.none(),
                LocalizedText.none(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of());
    }
}
