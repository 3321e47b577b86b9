package fi.pohja.collaboration.internal;

import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareComment;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareReading;
import fi.pohja.collaboration.SharedObject;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.collaboration.Shares;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.spi.LocalizedText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/shares}. */
@Controller("/api/shares")
@Tag(name = "Collaboration")
@UsualRefusals
final class SharesResource {

    private final Shares shares;

    SharesResource(Shares shares) {
        this.shares = shares;
    }

    /** @param field the field other words are proposed for; left out for a comment */
    record Words(Optional<String> field, String text) {}

    /** What is shared, with the share it comes by. */
    @Serdeable.Serializable
    record Content(Share share, LocalizedText title, List<Field> fields) {}

    /** One field; of its values the one its kind has is there. */
    @Serdeable.Serializable
    record Field(
            String name,
            Optional<LocalizedText> text,
            Optional<String> plain,
            Optional<String> constant,
            Optional<LocalDate> day,
            Optional<BigDecimal> euros,
            List<SharedValue.Row> rows) {

        static Field of(String name, SharedValue value) {
            return new Field(
                    name,
                    value instanceof SharedValue.Text(var text) ? Optional.of(text) : Optional.empty(),
                    value instanceof SharedValue.Plain(var plain) ? Optional.of(plain) : Optional.empty(),
                    value instanceof SharedValue.Word(var key) ? Optional.of(key) : Optional.empty(),
                    value instanceof SharedValue.Day(var day) ? Optional.of(day) : Optional.empty(),
                    value instanceof SharedValue.Euros(var euros) ? Optional.of(euros) : Optional.empty(),
                    value instanceof SharedValue.Rows(var rows) ? rows : List.of());
        }
    }

    /** Lists what the tenant shares, shared or proposes to share. */
    @Get("/given")
    Page<Share> listGivenShares() {
        return Page.whole(shares.given());
    }

    /** Lists what others share with the tenant now. */
    @Get("/received")
    Page<Share> listReceivedShares() {
        return Page.whole(shares.received());
    }

    /** A share, without reading what is shared. */
    @Get("/{id}")
    HttpResponse<Share> openShare(@PathVariable UUID id) {
        return tagged(shares.open(new ShareId(id)));
    }

    /** Changes a proposal that is not decided yet. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Share> changeShare(@PathVariable UUID id, @Body ShareDraft draft, HttpRequest<?> request) {
        return tagged(shares.change(new ShareId(id), ETag.ifMatch(request), draft));
    }

    /** Lets a proposed share leave the tenant. */
    @ChangesVersion
    @Post("/{id}/activate")
    HttpResponse<Share> activateShare(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(shares.activate(new ShareId(id), ETag.ifMatch(request)));
    }

    /** Takes a share back; from then on nobody else reads it. */
    @Post("/{id}/revoke")
    HttpResponse<Share> revokeShare(@PathVariable UUID id) {
        return tagged(shares.revoke(new ShareId(id)));
    }

    /** Reads what is shared. Another tenant's is entered into the audit of both tenants each time. */
    @Get("/{id}/content")
    Content readShare(@PathVariable UUID id) {
        SharedObject read = shares.read(new ShareId(id));
        return new Content(
                read.share(),
                read.content().title(),
                read.content().fields().entrySet().stream()
                        .map(field -> Field.of(field.getKey(), field.getValue()))
                        .toList());
    }

    /** Lists who of other tenants read one's own share. */
    @Get("/{id}/readings")
    Page<ShareReading> listReadings(@PathVariable UUID id) {
        return Page.whole(shares.readings(new ShareId(id)));
    }

    /** Lists what was written about what is shared. */
    @Get("/{id}/comments")
    Page<ShareComment> listShareComments(@PathVariable UUID id) {
        return Page.whole(shares.comments(new ShareId(id)));
    }

    /** Comments on what is shared, or proposes other words for a field, as far as the rights go. */
    @Post("/{id}/comments")
    @Status(HttpStatus.CREATED)
    ShareComment writeShareComment(@PathVariable UUID id, @Body Words words) {
        return shares.write(new ShareId(id), words.field(), words.text());
    }

    private static HttpResponse<Share> tagged(Share share) {
        return ETag.ok(share, share.version());
    }
}
