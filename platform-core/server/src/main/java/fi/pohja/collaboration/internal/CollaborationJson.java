package fi.pohja.collaboration.internal;

import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareComment;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareReading;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How spaces and shares are written as JSON, and read from it. */
@SerdeImport(value = CollaborationSpace.class, deserializable = false)
@SerdeImport(value = SpaceMember.class, deserializable = false)
@SerdeImport(value = Partner.class, deserializable = false)
@SerdeImport(value = Share.class, deserializable = false)
@SerdeImport(value = ShareReading.class, deserializable = false)
@SerdeImport(value = ShareComment.class, deserializable = false)
@SerdeImport(value = SharedValue.Row.class, deserializable = false)
@Factory
final class CollaborationJson {

    @Singleton
    Serializer<SpaceId> spaceId() {
        return new PlainId<>(SpaceId::value);
    }

    @Singleton
    Serializer<ShareId> shareId() {
        return new PlainId<>(ShareId::value);
    }

    @Singleton
    Deserializer<SpaceDraft> spaceDraft() {
        return TypedBody.of(SpaceDraft.class).answeredAs(CollaborationSpace.class);
    }

    @Singleton
    Deserializer<SpacesResource.Founding> founding() {
        return TypedBody.of(SpacesResource.Founding.class);
    }

    @Singleton
    Deserializer<SpacesResource.Invitation> spaceInvitation() {
        return TypedBody.of(SpacesResource.Invitation.class);
    }

    @Singleton
    Deserializer<ShareDraft> shareDraft() {
        return TypedBody.of(ShareDraft.class).orElse("rights", ShareRights.VIEW);
    }

    @Singleton
    Deserializer<SharesResource.Words> shareWords() {
        return TypedBody.of(SharesResource.Words.class);
    }
}
