package ordnung.hub.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void partsAreCutToTheFile() {
        assertThat(ByteRange.parse("bytes=0-99", 1000)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.parse("bytes=900-", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.parse("bytes=990-5000", 1000)).contains(new ByteRange(990, 999));
        assertThat(ByteRange.parse("bytes=-10", 1000)).contains(new ByteRange(990, 999));
        assertThat(ByteRange.parse("bytes=-5000", 1000)).contains(new ByteRange(0, 999));
        assertThat(new ByteRange(990, 999).in(1000)).isEqualTo("bytes 990-999/1000");
    }

    @Test
    void whatIsNotUnderstoodMeansTheWholeFile() {
        for (String header : new String[] {null, "", "bytes=-", "bytes=5-2", "bytes=0-1,5-9", "items=0-1", "bytes=99999999999999999999-"}) {
            assertThat(ByteRange.parse(header, 1000)).as(header).isEmpty();
        }
    }

    @Test
    void aPartBehindTheEndIsNotInTheFile() {
        assertThat(ByteRange.parse("bytes=1000-", 1000)).hasValueSatisfying(range -> assertThat(range.isIn(1000)).isFalse());
        assertThat(ByteRange.parse("bytes=2000-3000", 1000)).hasValueSatisfying(range -> assertThat(range.isIn(1000)).isFalse());
        assertThat(ByteRange.parse("bytes=-0", 1000)).hasValueSatisfying(range -> assertThat(range.isIn(1000)).isFalse());
        assertThat(ByteRange.parse("bytes=0-", 0)).hasValueSatisfying(range -> assertThat(range.isIn(0)).isFalse());
    }
}
