package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.AnyValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/** Our decoder and the driver's make the same of any bytes. */
class BsonDecoderProperties {

  /** What the driver puts for bytes that are not UTF-8, which we refuse; BsonTextTest has those. */
  private static final String REPLACEMENT = "efbfbd";

  private static final byte[] TYPES = HexFormat.of().parseHex("000102030405060b0c0f10137fff");

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyDocument_isReadBackAsItWas(@ForAll("documents") BsonDocument document) {
    byte[] bytes = BsonBytes.of(document);
    BsonDocument read = BsonBytes.parse(bytes);
    assertThat(read).isEqualTo(document);
    assertThat(BsonBytes.of(read)).isEqualTo(bytes);
  }

  @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyDamage_isReadOrRefusedAsByTheDriver(
      @ForAll("documents") BsonDocument document, @ForAll Random random) {
    byte[] damaged = damaged(BsonBytes.of(document), random);
    Optional<String> expected = byTheDriver(damaged).map(BsonDecoderProperties::hex);
    if (!expected.orElse("").contains(REPLACEMENT)) {
      assertThat(byUs(damaged).map(BsonDecoderProperties::hex)).isEqualTo(expected);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void documentAmongOthers_isReadWithoutThem(
      @ForAll("documents") BsonDocument document, @ForAll("documents") BsonDocument other) {
    byte[] bytes = BsonBytes.of(document);
    byte[] all = Dump.together(BsonBytes.of(other), bytes, BsonBytes.of(other));
    int start = BsonBytes.of(other).length;
    BsonDocument read = new BsonDecoder(all, start, start + bytes.length).document();
    Arrays.fill(all, (byte) -1);
    assertThat(BsonBytes.of(read)).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<BsonDocument> documents() {
    Arbitrary<BsonValue> values =
        Arbitraries.oneOf(
            AnyValue.any(),
            AnyValue.documents().map(scope -> new BsonJavaScriptWithScope("f()", scope)),
            AnyValue.documents().map(element -> new BsonArray(List.of(element, new BsonInt32(1)))),
            Arbitraries.of(BsonBinarySubType.values())
                .map(subtype -> new BsonBinary(subtype.getValue(), new byte[] {1, 2})));
    return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(70), values)
        .ofMaxSize(6)
        .map(
            fields -> {
              BsonDocument document = new BsonDocument();
              document.putAll(fields);
              return document;
            })
        .filter(BsonDecoderProperties::isStorable);
  }

  private static boolean isStorable(BsonDocument document) {
    try {
      return BsonBytes.of(document).length > 0;
    } catch (RuntimeException nulInAName) {
      return false;
    }
  }

  /** Cut or longer, with some bytes changed, and half of the time of the size that it tells. */
  private static byte[] damaged(byte[] bytes, Random random) {
    boolean isCut = random.nextInt(4) == 0;
    byte[] damaged = Arrays.copyOf(bytes, isCut ? random.nextInt(bytes.length + 9) : bytes.length);
    for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
      int at = random.nextInt(damaged.length);
      damaged[at] =
          random.nextBoolean()
              ? TYPES[random.nextInt(TYPES.length)]
              : (byte) (damaged[at] + random.nextInt(9) - 4);
    }
    if (damaged.length >= Integer.BYTES && random.nextBoolean()) {
      ByteBuffer.wrap(damaged).putInt(Integer.reverseBytes(damaged.length));
    }
    return damaged;
  }

  private static Optional<BsonDocument> byUs(byte[] bytes) {
    try {
      return Optional.of(BsonBytes.parse(bytes));
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static Optional<BsonDocument> byTheDriver(byte[] bytes) {
    try (BsonBinaryReader reader = new FrugalReader(bytes)) {
      return Optional.of(new BsonDocumentCodec().decode(reader, DecoderContext.builder().build()));
    } catch (RuntimeException | OutOfMemoryError refused) {
      // The driver makes room for what a binary value announces before it looks whether it is
      // there.
      return Optional.empty();
    }
  }

  private static String hex(BsonDocument document) {
    return HexFormat.of().formatHex(BsonBytes.of(document));
  }

  /** Without the room that the driver makes for a binary value that is not there. */
  private static final class FrugalReader extends BsonBinaryReader {

    private final int most;

    FrugalReader(byte[] bytes) {
      super(ByteBuffer.wrap(bytes));
      most = bytes.length;
    }

    @Override
    protected BsonBinary doReadBinaryData() {
      if (doPeekBinarySize() > most) {
        throw new BsonSerializationException("nothing that large is there");
      }
      return super.doReadBinaryData();
    }
  }
}
