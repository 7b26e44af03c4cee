package attune.figure;

import java.awt.geom.Rectangle2D;

/**
 * How densely points lie, as pixels: the colour of a pixel is the mean of those of its points, and the more they are the
 * stronger it is, by the logarithm of their number.
 */
record GateDensity(GatesFigure figure, GatesFigure.Places places) {

    private static final int CELL = 3;
    private static final double LEAST_INK = 0.18;

    Raster raster(Rectangle2D.Double room, Palette palette) {
        int across = (int) Math.ceil(room.width / CELL) + 1;
        int down = (int) Math.ceil(room.height / CELL) + 1;
        int[][] counts = new int[figure.kinds().size()][across * down];
        int[] sums = new int[across * down];
        int most = 1;
        GateCloud cloud = figure.cloud();
        for (int i = 0; i < cloud.size(); i++) {
            if (figure.marked().isEmpty() || figure.marked().get(cloud.samples()[i])) {
                int x = Math.clamp((int) ((places.x(i) - room.x) / CELL), 0, across - 1);
                int y = Math.clamp((int) ((places.y(i) - room.y) / CELL), 0, down - 1);
                counts[cloud.kinds()[i]][y * across + x]++;
                most = Math.max(most, ++sums[y * across + x]);
            }
        }
        int[] colours = figure.kinds().stream().mapToInt(kind -> kind.colour().applyAsInt(palette)).toArray();
        int[] pixels = new int[across * CELL * down * CELL];
        for (int cell = 0; cell < sums.length; cell++) {
            if (sums[cell] > 0) {
                int argb = mean(counts, colours, cell, LEAST_INK + (1 - LEAST_INK) * Math.log1p(sums[cell]) / Math.log1p(most));
                fill(pixels, across * CELL, cell % across * CELL, cell / across * CELL, argb);
            }
        }
        return new Raster(across * CELL, down * CELL, pixels);
    }

    private static int mean(int[][] counts, int[] colours, int cell, double ink) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double all = 0;
        for (int kind = 0; kind < colours.length; kind++) {
            int count = counts[kind][cell];
            red += count * (colours[kind] >> 16 & 0xff);
            green += count * (colours[kind] >> 8 & 0xff);
            blue += count * (colours[kind] & 0xff);
            all += count;
        }
        return (int) Math.round(255 * ink) << 24 | (int) (red / all) << 16 | (int) (green / all) << 8 | (int) (blue / all);
    }

    private static void fill(int[] pixels, int width, int x, int y, int argb) {
        for (int row = y; row < y + CELL; row++) {
            for (int column = x; column < x + CELL; column++) {
                pixels[row * width + column] = argb;
            }
        }
    }
}
