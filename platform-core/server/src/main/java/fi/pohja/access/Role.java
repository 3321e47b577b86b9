package fi.pohja.access;

import static fi.pohja.access.Permission.APPROVE_FUNDING;
import static fi.pohja.access.Permission.CAPTURE_NEEDS;
import static fi.pohja.access.Permission.COMMENT;
import static fi.pohja.access.Permission.DECIDE_PROGRAMME;
import static fi.pohja.access.Permission.EDIT_FUNDING;
import static fi.pohja.access.Permission.EDIT_ORGANISATIONS;
import static fi.pohja.access.Permission.EDIT_PARTICIPATION;
import static fi.pohja.access.Permission.EDIT_PROGRAMME;
import static fi.pohja.access.Permission.EDIT_SERVICES;
import static fi.pohja.access.Permission.PUBLISH;
import static fi.pohja.access.Permission.READ;
import static fi.pohja.access.Permission.READ_AUDIT;
import static fi.pohja.access.Permission.READ_COSTS;
import static fi.pohja.access.Permission.SIGN_REPORTS;
import static fi.pohja.access.Permission.UPDATE_OWN_MEASURES;

import java.util.EnumSet;
import java.util.Set;

/**
 * A user's role in a tenant and what it allows. Nobody can give a role that allows something they may not do
 * themselves. The name for people is {@code role.<name>}.
 */
public enum Role {
    /** Alueen pääkäyttäjä. */
    TENANT_ADMIN(EnumSet.allOf(Permission.class)),
    /** Hankejohtaja. */
    PROGRAMME_MANAGER(EnumSet.of(
            READ,
            COMMENT,
            EDIT_PROGRAMME,
            DECIDE_PROGRAMME,
            EDIT_FUNDING,
            UPDATE_OWN_MEASURES,
            EDIT_ORGANISATIONS,
            EDIT_SERVICES,
            EDIT_PARTICIPATION,
            READ_COSTS,
            APPROVE_FUNDING,
            SIGN_REPORTS,
            PUBLISH)),
    /** Projektipäällikkö. */
    PROJECT_MANAGER(
            EnumSet.of(READ, COMMENT, EDIT_PROGRAMME, UPDATE_OWN_MEASURES, EDIT_ORGANISATIONS, EDIT_PARTICIPATION)),
    /** Talousasiantuntija. */
    CONTROLLER(EnumSet.of(READ, COMMENT, EDIT_FUNDING, UPDATE_OWN_MEASURES, READ_COSTS)),
    /** Toimielimen sihteeri. */
    BODY_SECRETARY(
            EnumSet.of(READ, COMMENT, EDIT_ORGANISATIONS, UPDATE_OWN_MEASURES, EDIT_PARTICIPATION, SIGN_REPORTS)),
    /** Kunnan yhdyshenkilö. */
    MUNICIPAL_CONTACT(EnumSet.of(READ, COMMENT, UPDATE_OWN_MEASURES, CAPTURE_NEEDS)),
    /** Ammattilainen. */
    PROFESSIONAL(EnumSet.of(READ, COMMENT, UPDATE_OWN_MEASURES, CAPTURE_NEEDS)),
    /** Raadin jäsen. */
    COUNCIL_MEMBER(EnumSet.of(READ, COMMENT)),
    /** Kumppani, esimerkiksi THL:n aluekoordinaattori. */
    PARTNER_VIEWER(EnumSet.of(READ)),
    /** Tarkastaja. */
    AUDITOR(EnumSet.of(READ, READ_AUDIT, READ_COSTS));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What the role allows. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
