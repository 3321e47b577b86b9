package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.Shareable;
import fi.pohja.collaboration.Shares;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Question;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Proposes shares, and writes about what is shared. */
@Singleton
final class ShareForm {

    private static final int OFFERED = 200;

    private final RecordForms forms;
    private final Shares shares;

    ShareForm(RecordForms forms, Shares shares) {
        this.forms = forms;
        this.shares = shares;
    }

    /** An object to share. */
    private record Chosen(Shareable kind, UUID id, String name) {}

    /** Whether whoever is signed in can propose anything. */
    boolean offered() {
        return !shares.kinds().isEmpty();
    }

    /** Whether whoever is signed in can propose objects of this kind. */
    boolean offers(String type) {
        return kind(type).isPresent();
    }

    private Optional<Shareable> kind(String type) {
        return shares.kinds().stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** Asks how to share an object in the space; does nothing for a kind that is not {@link #offers offered}. */
    void propose(CollaborationSpace space, String type, UUID object, String name, Runnable done) {
        kind(type)
                .ifPresent(kind -> propose(
                        space,
                        new Chosen(kind, object, text("share.object.named", text("subject." + type), name)),
                        id -> done.run()));
    }

    /** Asks what to share in the space, then how. */
    void propose(CollaborationSpace space, Consumer<ShareId> done) {
        Question.oneOf(
                text("share.propose"),
                text("share.propose.what", words(space.name())),
                text("share.object"),
                new Objects(),
                text("share.propose.next"),
                chosen -> propose(space, chosen, done));
    }

    private void propose(CollaborationSpace space, Chosen chosen, Consumer<ShareId> done) {
        RecordForm<ShareDraft> form = forms.form("share", "share.propose");
        form.lead(chosen.name());
        FormFields<ShareDraft> fields = form.fields();
        Typed<List<String>> shown =
                fields.several("fields", true, names(chosen.kind()), field -> field, ShareDraft::fields);
        Typed<ShareRights> rights =
                fields.oneOf("rights", Choices.constants("share.rights", ShareRights.values()), ShareDraft::rights);
        Typed<List<String>> audience = fields.several(
                "audience", true, SpaceForm.choices(space.others()), tenant -> tenant, ShareDraft::audience);
        Typed<Optional<LocalDate>> until = fields.day("validUntil", false, ShareDraft::validUntil);
        List<ShareId> made = new ArrayList<>();
        form.typed(stored -> new ShareDraft(
                        stored.type(), stored.object(), shown.value(), rights.value(), audience.value(), until.value()))
                .create(
                        "share/" + space.id().value() + "/" + chosen.id(),
                        text("share.propose.verb"),
                        new ShareDraft(
                                chosen.kind().type(),
                                chosen.id(),
                                List.of(),
                                ShareRights.VIEW,
                                space.others().size() == 1
                                        ? List.of(space.others().getFirst().tenant())
                                        : List.of(),
                                Optional.empty()),
                        draft -> made.add(shares.propose(space.id(), draft).id()),
                        () -> done.accept(made.getLast()));
    }

    private static List<Choice<String>> names(Shareable kind) {
        return kind.fields().stream()
                .map(field -> new Choice<>(field, field, fieldName(kind.type(), field)))
                .toList();
    }

    static String fieldName(String type, String field) {
        return text("share.field." + type + "." + field);
    }

    /**
     * What is written about a share.
     *
     * @param field empty for a comment
     */
    private record Written(String field, String text) {}

    /** Writes a comment, or where the rights allow, proposes other words for a field. */
    void write(Share share, boolean contributing, Runnable done) {
        RecordForm<Written> form =
                forms.form("share.comment", contributing ? "share.contribute" : "share.comment.write");
        FormFields<Written> fields = form.fields();
        List<Choice<String>> about = share.fields().stream()
                .map(field -> new Choice<>(field, field, fieldName(share.type(), field)))
                .toList();
        Optional<Typed<String>> field =
                contributing ? Optional.of(fields.oneOf("field", about, Written::field)) : Optional.empty();
        Typed<String> words = fields.sentences("text", true, Written::text);
        form.typed(stored -> new Written(field.map(Typed::value).orElse(""), words.value()))
                .create(
                        "share-comment/" + share.id().value() + (contributing ? "/field" : ""),
                        text("share.comment.send"),
                        new Written(contributing ? share.fields().getFirst() : "", ""),
                        written -> shares.write(
                                share.id(),
                                Optional.of(written.field()).filter(name -> !name.isEmpty()),
                                written.text()),
                        done);
    }

    /** Objects of all kinds, found by words. */
    private final class Objects implements Choices<Chosen> {

        @Override
        public List<Choice<Chosen>> find(String words, int offset, int limit) {
            return all(words).skip(offset).limit(limit).toList();
        }

        @Override
        public int count(String words) {
            return (int) all(words).count();
        }

        private Stream<Choice<Chosen>> all(String words) {
            return shares.kinds().stream()
                    .flatMap(kind -> kind.find(words, OFFERED).stream().map(candidate -> {
                        String name = text("share.object.named", text("subject." + kind.type()), words(candidate));
                        return Choice.of(candidate.id(), new Chosen(kind, candidate.id(), name), name);
                    }));
        }

        private static String words(Shareable.Candidate candidate) {
            return LocalizedWords.words(candidate.title());
        }

        /** The question keeps no draft, so that no key is ever read. */
        @Override
        public Optional<Choice<Chosen>> byKey(String key) {
            return Optional.empty();
        }
    }
}
