import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

/** `main` is the one thing that a page is for. */
export const Button = ({
  look = 'quiet',
  ...props
}: ButtonProps & { readonly look?: 'main' | 'quiet' | 'danger' }) => (
  <AriaButton {...props} className={`button ${look}`} />
);
