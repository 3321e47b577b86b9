package fi.pohja.agreement.internal;

import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT;
import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT_ACCEPTANCE;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** That a party accepted or ended an agreement stays, without the name of who decided it there. */
@Singleton
final class PersonalAgreements implements PersonalData {

    private static final String NOBODY = "–";

    private final Database database;

    PersonalAgreements(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> Stream.of(
                        PersonalRows.of(
                                sql,
                                BORDER_AGREEMENT_ACCEPTANCE,
                                BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_ID.eq(user.value()),
                                Set.of()),
                        PersonalRows.of(sql, BORDER_AGREEMENT, BORDER_AGREEMENT.ENDED_BY_ID.eq(user.value()), Set.of()))
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> {
            sql.update(BORDER_AGREEMENT_ACCEPTANCE)
                    .set(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_NAME, NOBODY)
                    .where(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_ID.eq(user.value()))
                    .execute();
            sql.update(BORDER_AGREEMENT)
                    .set(BORDER_AGREEMENT.ENDED_BY_NAME, NOBODY)
                    .where(BORDER_AGREEMENT.ENDED_BY_ID.eq(user.value()))
                    .execute();
        });
    }
}
