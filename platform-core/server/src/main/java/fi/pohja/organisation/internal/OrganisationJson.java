package fi.pohja.organisation.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.BodyRow;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationRow;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How organisations and bodies are written as JSON, and read from it. */
@SerdeImport(value = OrganisationRow.class, deserializable = false)
@SerdeImport(value = Organisation.class, deserializable = false)
@SerdeImport(value = NamedOrganisation.class, deserializable = false)
@SerdeImport(value = Municipality.class, deserializable = false)
@SerdeImport(value = MunicipalityRow.class, deserializable = false)
@SerdeImport(value = BodyRow.class, deserializable = false)
@SerdeImport(value = Body.class, deserializable = false)
@SerdeImport(value = NamedBody.class, deserializable = false)
@SerdeImport(value = BodyMember.class, deserializable = false)
@Factory
final class OrganisationJson {

    @Singleton
    Serializer<OrganisationId> organisationId() {
        return new PlainId<>(OrganisationId::value);
    }

    @Singleton
    Serializer<BodyId> bodyId() {
        return new PlainId<>(BodyId::value);
    }

    @Singleton
    Serializer<BodyMemberId> bodyMemberId() {
        return new PlainId<>(BodyMemberId::value);
    }

    @Singleton
    Deserializer<OrganisationDraft> organisationDraft() {
        return TypedBody.of(OrganisationDraft.class).answeredAs(Organisation.class);
    }

    @Singleton
    Deserializer<BodyDraft> bodyDraft() {
        return TypedBody.of(BodyDraft.class).answeredAs(Body.class);
    }

    @Singleton
    Deserializer<BodiesResource.NewMember> newMember() {
        return TypedBody.of(BodiesResource.NewMember.class).orElse("position", MemberPosition.MEMBER);
    }

    @Singleton
    Deserializer<BodyMemberDraft> bodyMemberDraft() {
        return TypedBody.of(BodyMemberDraft.class).answeredAs(BodyMember.class);
    }

    @Singleton
    Deserializer<BodiesResource.End> end() {
        return TypedBody.of(BodiesResource.End.class);
    }
}
