package ordnung.hub.alerts.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** The curve of web push, and its points as they travel: 0x04 and two numbers of 32 bytes. */
public final class P256 {
    public static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final String CURVE = "secp256r1";

    private P256() {
    }

    public static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** @throws IllegalArgumentException  for what is no point of the curve */
    public static ECPublicKey key(byte[] point) {
        if (point.length != POINT || point[0] != 4) {
            throw new IllegalArgumentException("No uncompressed point");
        }
        try {
            BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
            BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
            ECParameterSpec curve = curve();
            if (!lies(x, y, curve)) {
                throw new IllegalArgumentException("No point of the curve");
            }
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        } catch (GeneralSecurityException notOne) {
            throw new IllegalArgumentException("No point of the curve", notOne);
        }
    }

    private static boolean lies(BigInteger x, BigInteger y, ECParameterSpec curve) {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    public static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + NUMBER);
        return point;
    }

    private static void put(BigInteger number, byte[] point, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, point, at + NUMBER - length, length);
    }
}
