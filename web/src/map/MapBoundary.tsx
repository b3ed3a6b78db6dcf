/** Keeps a broken map from taking the page with it: what stands in its place is drawn instead. */
import { Component, type ReactNode } from "react";

type Props = { instead: ReactNode; onBroken: () => void; children: ReactNode };

export class MapBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onBroken();
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
