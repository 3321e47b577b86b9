package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out how the characters of a text file were encoded. */
final class Encodings {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    private Encodings() {}

    /** A text and the name of its encoding. */
    record Decoded(String text, String encoding) {}

    /**
     * By byte order mark, else UTF-16 by the zeroes among its bytes, else UTF-8 where every byte fits, else
     * Windows-1252.
     *
     * @throws InvalidException {@code sheet.encoding} when the bytes are no text in any of these; {@code sheet.type}
     *     when they are no text at all
     */
    static Decoded decode(byte[] content) {
        if (begins(content, 0xef, 0xbb, 0xbf)) {
            return strict(content, 3, StandardCharsets.UTF_8).orElseThrow(Encodings::unknown);
        }
        if (begins(content, 0xff, 0xfe)) {
            return strict(content, 2, StandardCharsets.UTF_16LE).orElseThrow(Encodings::unknown);
        }
        if (begins(content, 0xfe, 0xff)) {
            return strict(content, 2, StandardCharsets.UTF_16BE).orElseThrow(Encodings::unknown);
        }
        int even = zeroes(content, 0);
        int odd = zeroes(content, 1);
        if (even + odd > 0) {
            int looked = Math.min(content.length, LOOKED_AT) / 2;
            if (odd > looked / 2 && even == 0) {
                return strict(content, 0, StandardCharsets.UTF_16LE).orElseThrow(Encodings::unknown);
            }
            if (even > looked / 2 && odd == 0) {
                return strict(content, 0, StandardCharsets.UTF_16BE).orElseThrow(Encodings::unknown);
            }
            throw InvalidException.of("file", "sheet.type");
        }
        return strict(content, 0, StandardCharsets.UTF_8)
                .or(() -> strict(content, 0, WINDOWS_1252).filter(decoded -> plausible(decoded.text())))
                .orElseThrow(Encodings::unknown);
    }

    private static InvalidException unknown() {
        return InvalidException.of("file", "sheet.encoding");
    }

    private static boolean begins(byte[] content, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= content.length || (content[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static int zeroes(byte[] content, int from) {
        int zeroes = 0;
        for (int at = from; at < Math.min(content.length, LOOKED_AT); at += 2) {
            if (content[at] == 0) {
                zeroes++;
            }
        }
        return zeroes;
    }

    private static Optional<Decoded> strict(byte[] content, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return Optional.of(new Decoded(text, charset.name()));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /**
     * Nearly any bytes are characters in Windows-1252. Text in another old encoding (DOS, Mac) shows itself by signs
     * where the letters ä, ö, å should be: at least as many of the bytes above 127 must be letters as are not, and a
     * capital Š never follows a small letter, as the ä of an old Mac's text does.
     */
    private static boolean plausible(String text) {
        int letters = 0;
        int signs = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < 32 && character != '\t' && character != '\n' && character != '\r') {
                return false;
            }
            if (character == 'Š' && at > 0 && Character.isLowerCase(text.charAt(at - 1))) {
                return false;
            }
            if (character > 127) {
                if ("åäöÅÄÖéÉüÜáÁčšžŠŽ€–—’”“°§½²³µ\u00a0".indexOf(character) >= 0) {
                    letters++;
                } else {
                    signs++;
                }
            }
        }
        return letters >= signs;
    }
}
