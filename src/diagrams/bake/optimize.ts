import { optimize as svgo, type Config } from 'svgo';

/** Everything that would undo what makes the drawing accessible, themed or unique stays off. */
const config: Config = {
  multipass: true,
  floatPrecision: 2,
  plugins: [
    {
      name: 'preset-default',
      params: {
        overrides: {
          removeDesc: false,
          cleanupIds: false,
          removeHiddenElems: false,
          mergePaths: false,
          convertShapeToPath: false,
          convertColors: false,
          inlineStyles: false,
          minifyStyles: false,
          removeUnknownsAndDefaults: { unknownAttrs: false, unknownContent: false, keepRoleAttr: true, keepAriaAttrs: true },
        },
      },
    },
  ],
};

/** The same drawing in fewer bytes. */
export const optimize = (svg: string): string => svgo(svg, config).data;
