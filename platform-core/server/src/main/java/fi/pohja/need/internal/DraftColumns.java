package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import fi.pohja.audit.Fields;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedThemeId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;

/** What is typed about a need, as columns and as fields of the audit. */
final class DraftColumns {

    private DraftColumns() {}

    static Row row(NeedDraft draft) {
        return new Row()
                .set(NEED.KIND, draft.kind())
                .set(NEED.TITLE, draft.title())
                .text(NEED.DESCRIPTION, draft.description())
                .set(NEED.ORGANISATION_ID, draft.organisation().map(OrganisationId::value))
                .set(NEED.SERVICE, draft.service())
                .set(NEED.PROCESS_STEP, draft.processStep())
                .set(NEED.THEME_ID, draft.theme().map(NeedThemeId::value))
                .set(NEED.SOURCE, draft.source())
                .set(NEED.TOLD_ON, draft.toldOn())
                .set(
                        NEED.WORDS,
                        String.join(
                                " ",
                                Columns.words(draft.title(), draft.description()),
                                draft.service(),
                                draft.processStep()))
                .set(NEED.SOURCE_REFS, draft.sourceRefs());
    }

    static Fields fields(NeedDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("title", draft.title())
                .with("description", draft.description())
                .with("organisation", draft.organisation().map(OrganisationId::value))
                .with("service", draft.service())
                .with("processStep", draft.processStep())
                .with("theme", draft.theme().map(NeedThemeId::value))
                .with("source", draft.source())
                .with("toldOn", draft.toldOn())
                .with("sourceRefs", draft.sourceRefs());
    }
}
